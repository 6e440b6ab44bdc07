import assert from 'node:assert/strict';
import { openExample, type Repository } from './support';

describe('spec-ops verify --coverage', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	it('tells which requirements the commands would notice, and runs nothing', async () => {
		example.write('src/hello.py', 'open("ran", "w")\n');

		const call = await example.run('verify', '--coverage');

		assert.equal(call.exit, 0, call.err);
		assert.match(
			call.out,
			/✓ The script MUST print .*\n {6}\$ python3 src\/hello\.py \(holds “Hello, <author> from Spec-Driven Ops!”\)/,
		);
		assert.match(call.out, /^No command would notice:\n(?: {2}✗ .*\n)*? {2}✗ The container MUST NOT run as root /);
		assert.match(call.out, /✓ If the argument is missing, .*\n {6}\$ python3 src\/hello\.py \(planned for it\)/);
		assert.match(call.out, /would notice 2 of 9 requirements\.\n/);
		assert.throws(() => example.read('ran'));
	});

	it('gives the same as one document', async () => {
		const call = await example.run('verify', '--coverage', '--json');

		const { summary, requirements, general } = call.json() as {
			summary: { binding: number; noticed: number };
			requirements: { text: string; commands: unknown[] }[];
			general: string[];
		};
		assert.equal(summary.binding, 9);
		assert.equal(requirements.filter(({ commands }) => commands.length > 0).length, summary.noticed);
		const root = requirements.find(({ text }) => text.includes('run as root'));
		assert.deepEqual(root?.commands, []);
		assert.deepEqual(general, []);
	});

	it('says that nothing is noticed where there is no command', async () => {
		example.write('tool/.openspec/spec.md', '# Tool\n\n- It MUST be\n');

		const call = await example.run('verify', '--coverage', '--spec', 'tool/.openspec/spec.md');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /✗ It MUST be .*\n\n.*would notice 0 of 1 requirement\./);
	});
});
