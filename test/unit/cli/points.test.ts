import assert from 'node:assert/strict';
import { openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const code = 'src/hello.py';
const id = 'interface/argument-missing-script-use';

describe('any two points of a history', () => {
	let example: Repository;

	beforeEach(async () => {
		example = openExample({ git: true });
		example.replace(spec, '"John"', '"Jane"');
		await example.run('apply', '--auto-approve', '--no-verify');
		example.replace(spec, '"Jane"', '"Joan"');
	});

	afterEach(() => example.dispose());

	it('shows the spec as a cycle left it, by number and by identity, byte for byte', async () => {
		const now = example.read(spec);
		const call = await example.run('show', '--cycle', '4');
		const json = (await example.run('show', '--cycle', '4', '--json')).json();
		const byIdentity = await example.run('show', '--cycle', String(json.id).slice(7, 15));

		assert.equal(call.out, now.replace('"Joan"', '"Jane"'));
		assert.deepEqual([json.cycle, json.path, json.text], [4, spec, call.out]);
		assert.equal(byIdentity.out, call.out);
	});

	it('shows a file as a cycle left and found it', async () => {
		const after = await example.run('show', '--cycle', '4', '--file', code);
		const before = await example.run('show', '--cycle', '4', '--file', code, '--before');

		assert.match(after.out, /"Jane"/);
		assert.match(before.out, /"John"/);
	});

	it('compares cycles with each other and with the spec as it is now', async () => {
		const two = await example.run('diff', '@3', '@4', '--json');
		const now = await example.run('diff', '@4', '--json');
		const both = await example.run('diff', '@3', spec, '--json');

		assert.deepEqual(words(two.json().changes), [['"John"', '"Jane"']]);
		assert.deepEqual(words(now.json().changes), [['"Jane"', '"Joan"']]);
		assert.deepEqual(words(both.json().changes), [['"John"', '"Joan"']]);
	});

	it('says why a point cannot be shown', async () => {
		const unknown = await example.run('show', '--cycle', '9', '--json');
		const untouched = await example.run('show', '--cycle', '4', '--file', 'Dockerfile', '--json');
		const plan = await example.run('show', '--file', code, '--json');
		const one = await example.run('diff', spec, '--json');

		assert.equal(unknown.error().code, 'history.unknown_cycle');
		assert.equal(untouched.error().code, 'history.not_kept');
		assert.equal(plan.error().code, 'usage');
		assert.equal(one.error().code, 'usage');
	});

	it('lists both of two cycles with one number', async () => {
		const history = example.read('.openspec/apply.md');
		example.write('.openspec/apply.md', history.replace('## Cycle 2 ', '## Cycle 1 '));

		const call = await example.run('show', '--cycle', '1', '--json');

		assert.equal(call.error().code, 'history.ambiguous');
		assert.match(call.error().message, /on lines \d+, \d+/);
	});

	it('tells the story of a requirement: what changed it, its files, and whether what was verified holds', async () => {
		example.replace(spec, '"Joan"', '"Jane"');
		await example.run('verify', '--record', '--auto-approve');
		const holds = trace(await example.run('history', '--requirement', id, '--json'));
		example.replace(code, 'Hello', 'Hullo');
		const moved = trace(await example.run('history', '--requirement', id, '--json'));
		const text = (await example.run('history', '--requirement', id)).out;

		assert.deepEqual(
			holds.steps.map(({ cycle, role }) => [cycle, role]),
			[
				[3, 'changed'],
				[4, 'changed'],
				[5, 'verified'],
			],
		);
		assert.deepEqual([holds.verification.state, holds.verification.cycle], ['holds', 5]);
		assert.deepEqual([moved.verification.state, moved.verification.moved], ['outdated', [code]]);
		assert.match(text, /Last changed by cycle 4 of/);
		assert.match(text, /but changed since: src\/hello\.py\./);
		assert.match(text, /use "\[-John-\]\{\+Jane\+\}" as default/);
	});

	it('tells which requirement made a line of a file', async () => {
		const call = await example.run('history', '--file', code, '--json');
		const { file } = call.json() as { file: { lines: readonly BlamedLine[] } };
		const text = (await example.run('history', '--file', code)).out;

		const own = file.lines.filter(({ cycle, exact }) => cycle === 4 && exact);

		assert.deepEqual(
			own.map(({ first, last, requirements }) => [first, last, requirements.map(one => one.id)]),
			[[3, 3, [id]]],
		);
		assert.match(
			text,
			/cycle 4\n {2}interface\/argument-missing-script-use: .*"Jane".*\n +3 {2}DEFAULT_AUTHOR = "Jane"/,
		);
	});
});

interface BlamedLine {
	readonly first: number;
	readonly last: number;
	readonly cycle: number | null;
	readonly exact: boolean;
	readonly requirements: readonly { readonly id: string }[];
}

interface Trace {
	readonly steps: readonly { readonly cycle: number; readonly role: string }[];
	readonly verification: { readonly state: string; readonly cycle: number; readonly moved: readonly string[] };
}

function trace(call: { json(): Record<string, unknown> }): Trace {
	return call.json().trace as Trace;
}

/** What stood in quotes in each change, before and after. */
function words(changes: unknown): readonly (readonly (string | undefined)[])[] {
	return (changes as { before: { text: string }; after: { text: string } }[]).map(({ before, after }) =>
		[before, after].map(({ text }) => /"[^"]*"/.exec(text)?.[0]),
	);
}
