import assert from 'node:assert/strict';
import { openExample, type Repository } from './support';

describe('spec-ops history', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	async function numbers(...argv: readonly string[]): Promise<readonly number[]> {
		const call = await example.run('history', ...argv, '--json');
		assert.equal(call.exit, 0, call.err);
		return (call.json().cycles as { number: number }[]).map(({ number }) => number);
	}

	it('tells the cycles about one requirement', async () => {
		assert.deepEqual(await numbers('--requirement', 'interface/argument-missing-script-use'), [3]);
		assert.deepEqual(await numbers('--requirement', 'constraints/no-ports-exposed'), []);
	});

	it('tells the cycles that touched a file, named from this folder or from the Root', async () => {
		assert.deepEqual(await numbers('--file', 'Dockerfile'), [1]);
		assert.deepEqual(await numbers('--file', './src/hello.py'), [1, 2, 3]);
		const below = await example.runIn('src', 'history', '--file', 'hello.py', '--json');
		const named = await example.runIn('src', 'history', '--file', 'src/hello.py', '--json');
		assert.equal((below.json().cycles as unknown[]).length, 3);
		assert.equal((named.json().cycles as unknown[]).length, 3);
	});

	it('says of a file that there is not and never was that nothing names it, and what it names', async () => {
		const call = await example.run('history', '--file', 'src/helo.py');
		const json = await example.run('history', '--file', 'src/helo.py', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.match(
			call.out,
			/^Nothing in the history names “src\/helo\.py”, and there is no such text file\. Similar names in it: “src\/hello\.py”\.\n/,
		);
		assert.match(call.out, /\n0 cycles\.\n$/);
		assert.deepEqual(Object.keys(json.json()), ['version', 'cycles', 'problems']);
	});

	it('says of a file that no cycle touched that none did', async () => {
		example.write('src/new.py', 'pass\n');

		const call = await example.run('history', '--file', 'src/new.py');

		assert.match(call.out, /^No cycle recorded how src\/new\.py came to be\.\n/);
	});

	it('tells those that are both', async () => {
		assert.deepEqual(
			await numbers('--file', 'Dockerfile', '--requirement', 'interface/argument-missing-script-use'),
			[],
		);
	});

	it('follows a requirement from a name that it had, renamed in cycles and pending', async () => {
		const path = 'specs/001-wave/spec.md';
		const adopt = ['adopt', '--spec', path, '--auto-approve', '--no-verify'];
		const about = async (id: string) => {
			const call = await example.run('history', '--spec', path, '--requirement', id, '--json');
			const { trace, cycles } = call.json() as { trace: { requirement: object }; cycles: { number: number }[] };
			return [trace.requirement, cycles.map(({ number }) => number)];
		};
		example.write(path, '## Requirements\n\n- **FR-001**: It MUST wave\n- **FR-002**: It MUST nod\n');
		await example.run(...adopt);
		example.replace(path, 'FR-001', 'FR-101');
		await example.run(...adopt);
		example.replace(path, 'FR-101', 'FR-201');
		example.replace(path, '- **FR-002**: It MUST nod\n', '');
		await example.run(...adopt, '--target', 'FR-002');

		const wave = { id: 'FR-201', level: 'MUST', text: 'It MUST wave', line: 3 };
		assert.deepEqual(await about('FR-001'), [wave, [1, 2]]);
		assert.deepEqual(await about('FR-101'), [wave, [1, 2]]);
		assert.deepEqual(await about('FR-002'), [{ id: 'FR-002', level: null, text: null, line: null }, [1, 3]]);
	});

	it('offers what may have been meant for an id that nothing has', async () => {
		const call = await example.run('history', '--requirement', 'interface/argument-missing', '--json');

		assert.equal(call.exit, 1);
		assert.equal(call.error().code, 'spec.unknown_id');
		assert.match(call.error().next, /interface\/argument-missing-script-use/);
	});
});
