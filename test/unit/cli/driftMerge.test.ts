import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { openExample, type Repository } from './support';
import { useCli } from './useCli';

const spec = '.openspec/spec.md';
const words = 'words.txt';
const before = ['one', '', '', '', 'two', '', '', '', 'three', ''].join('\n');

/** Files that two branches wrote, each in a cycle of its own, after Git put the branches together. */
describe('spec-ops drift after a merge', function () {
	this.timeout(60_000);
	const cli = useCli();
	let example: Repository;

	beforeEach(async () => {
		example = openExample({ git: true });
		example.write(words, before);
		await record('Words.');
		example.commit('Words');
	});

	afterEach(() => example.dispose());

	it('is none of what Git merged by the driver, until somebody changes that', async () => {
		await setUp();
		await branches();

		git('merge', '--no-edit', 'other');
		const merged = await drift();
		example.replace(words, 'deux', 'zwei');
		const changed = await drift();

		assert.match(example.read(words), /uno[\s\S]*zwei/);
		assert.deepEqual(merged, ['words.txt unchanged 6']);
		assert.deepEqual(changed, ['words.txt changed 6']);
	});

	it('brings back what the merge made of a file, and no side of it', async () => {
		await setUp();
		await branches();
		git('merge', '--no-edit', 'other');
		const merged = example.read(words);
		example.replace(words, 'deux', 'zwei');
		example.commit('Hotfix');

		const found = await drift();
		const call = await example.run('drift', 'reapply', '--auto-approve', '--no-verify', '--json');

		assert.deepEqual(found, ['words.txt changed 6']);
		assert.equal(call.exit, 0, call.err);
		assert.equal(example.read(words), merged);
		assert.deepEqual(await drift(), ['words.txt unchanged 7']);
	});

	it('is none of what a person merged by hand, before and after the commit', async () => {
		await branches();

		assert.throws(() => git('merge', '--no-edit', 'other'), /CONFLICT/);
		const call = await example.run('merge');
		const open = await example.run('drift', '--json');
		example.commit('Merge');
		const merged = await drift();
		example.replace(words, 'uno', 'eins');

		assert.equal(call.exit, 0, call.err);
		const { files, silenced } = open.json() as {
			files: readonly { path: string }[];
			silenced: readonly { path: string; reason: string }[];
		};
		assert.deepEqual(
			files.map(({ path }) => path),
			['src/hello.py'],
		);
		assert.deepEqual(
			silenced.map(one => one.path),
			[words],
		);
		assert.match(silenced[0]?.reason ?? '', /was written on two branches/);
		assert.deepEqual(merged, ['words.txt unchanged 6']);
		assert.deepEqual(await drift(), ['words.txt changed 6']);
	});

	it('is not known while the history holds both sides: the call fails, and settles nothing', async () => {
		await branches();
		assert.throws(() => git('merge', '--no-edit', 'other'), /CONFLICT/);
		const standing = example.read(words);

		const json = await example.run('drift', '--detailed-exitcode', '--json');
		const all = await example.run('drift', '--all', '--detailed-exitcode');
		const reapply = await example.run('drift', 'reapply', '--auto-approve', '--json');

		assert.deepEqual([json.exit, json.error().code, json.json().files], [1, 'history.conflict', []]);
		assert.equal(all.exit, 1);
		assert.match(all.err, /unresolved merge conflict[\s\S]*“spec-ops merge”/);
		assert.doesNotMatch(all.out, /No drift/);
		assert.deepEqual([reapply.exit, reapply.error().code], [1, 'history.conflict']);
		assert.equal(example.read(words), standing);
	});

	it('is none where one side was taken whole, and is where that was changed later', async () => {
		await setUp();
		await branches('one', 'eins');
		assert.throws(() => git('merge', '--no-edit', 'other'), /CONFLICT/);
		git('checkout', '--ours', '--', words);
		example.commit('Merge');

		const merged = await drift();
		example.replace(words, 'uno', 'un');
		example.commit('Hotfix');

		assert.match(example.read(words), /^un\n/);
		assert.deepEqual(merged, ['words.txt unchanged 6']);
		assert.deepEqual(await drift(), ['words.txt changed 6']);
	});

	it('is none of what three branches wrote, merged one after the other', async () => {
		await setUp();
		example.git('branch', 'third');
		await branches();
		example.git('checkout', '--quiet', 'third');
		example.replace(words, 'three', 'trois');
		await record('Third.', '--only', words);
		example.commit('Third');
		example.git('checkout', '--quiet', 'main');

		git('merge', '--no-edit', 'other');
		git('merge', '--no-edit', 'third');
		const merged = await drift();
		example.replace(words, 'trois', 'drei');

		assert.match(example.read(words), /uno[\s\S]*deux[\s\S]*drei/);
		assert.match(merged.join(), /^words\.txt unchanged \d+$/);
		assert.match((await drift()).join(), /^words\.txt changed \d+$/);
	});

	it('is none where a person put the cycles of both sides below each other', async () => {
		await branches();
		assert.throws(() => git('merge', '--no-edit', 'other'), /CONFLICT/);
		const [base, ours, theirs] = ['HEAD~1', 'HEAD', 'other'].map(name =>
			example.git('show', `${name}:.openspec/apply.md`),
		);
		const both = `${ours}${theirs?.slice(base?.length)}`;
		example.write('.openspec/apply.md', both);
		example.commit('Merge');

		const merged = await drift();
		example.replace(words, 'deux', 'zwei');

		assert.match(merged.join(), /^words\.txt unchanged \d+$/);
		assert.match((await drift()).join(), /^words\.txt changed \d+$/);
	});

	it('is none of what a squash and a cherry-pick brought over', async () => {
		await setUp();
		await branches();
		example.git('checkout', '--quiet', '-b', 'picked');
		git('cherry-pick', 'other');
		const picked = await drift();
		example.git('checkout', '--quiet', 'main');
		git('merge', '--squash', 'other');
		const open = await drift();
		example.commit('Squashed');
		const squashed = await drift();
		example.replace(words, 'deux', 'zwei');

		assert.match(picked.join(), /^words\.txt unchanged \d+$/);
		assert.deepEqual(open, []);
		assert.match(squashed.join(), /^words\.txt unchanged \d+$/);
		assert.match((await drift()).join(), /^words\.txt changed \d+$/);
	});

	it('is none of what a rebase made, nor after the next cycle', async () => {
		await setUp();
		await branches();

		git('checkout', '--quiet', 'other');
		git('rebase', 'main');
		const rebased = await drift();
		example.replace(words, 'three', 'trois');
		await record('Third.', '--only', words);

		assert.match(example.read(words), /uno[\s\S]*deux[\s\S]*trois/);
		assert.deepEqual(
			rebased.map(line => line.replace(/ \d+$/, '')),
			['words.txt unchanged'],
		);
		assert.match((await drift()).join(), /^words\.txt unchanged \d+$/);
		example.replace(words, 'deux', 'zwei');
		assert.match((await drift()).join(), /^words\.txt changed \d+$/);
	});

	it('is none of what two specs wrote on two branches', async () => {
		const other = '.openspec/words/spec.md';
		example.write(other, '# Words\n\n- There MUST be words.\n');
		assert.equal((await example.run('adopt', '--spec', other, '--auto-approve', '--no-verify')).exit, 0);
		example.commit('Another spec');
		example.git('branch', 'other');
		example.replace(words, 'one', 'uno');
		await record('Italian.', '--only', words);
		example.commit('Italian');
		example.git('checkout', '--quiet', 'other');
		example.replace(words, 'two', 'deux');
		await record('French.', '--spec', other, '--only', words);
		example.commit('French');
		example.git('checkout', '--quiet', 'main');

		git('merge', '--no-edit', '--no-commit', 'other');
		const open = await drift();
		git('commit', '--quiet', '--no-edit');
		const merged = await drift();
		example.replace(words, 'deux', 'zwei');

		assert.deepEqual(open, []);
		assert.deepEqual(merged, ['words.txt unchanged 2']);
		assert.deepEqual(await drift(), ['words.txt changed 2']);
	});

	it('is no change to record either', async () => {
		await setUp();
		await branches();
		git('merge', '--no-edit', 'other');

		const call = await example.run('record', '--propose', 'x', '--auto-approve', '--no-verify', '--json');

		assert.deepEqual((call.json() as { edits?: unknown }).edits ?? [], [], call.err);
	});

	async function setUp(): Promise<void> {
		assert.equal((await example.run('init', '--merge-driver', '--auto-approve')).exit, 0);
		example.commit('Merge driver');
	}

	/** Two branches on which a cycle changed other lines of one file, and other requirements; `main` is checked out. */
	async function branches(from = 'two', to = 'deux'): Promise<void> {
		example.git('branch', 'other');
		example.replace(spec, 'Hello', 'Welcome');
		example.replace(words, 'one', 'uno');
		await record('Italian.', '--only', words);
		example.commit('Italian');
		example.git('checkout', '--quiet', 'other');
		example.replace(spec, 'John', 'Jane');
		example.replace(words, from, to);
		await record('French.', '--only', words);
		example.commit('French');
		example.git('checkout', '--quiet', 'main');
	}

	async function record(propose: string, ...more: readonly string[]): Promise<void> {
		const call = await example.run('record', '--propose', propose, '--auto-approve', '--no-verify', ...more);
		assert.equal(call.exit, 0, call.err);
	}

	async function drift(): Promise<readonly string[]> {
		const call = await example.run('drift', '--json');
		assert.equal(call.exit, 0, call.err);
		const { files } = call.json() as { files: readonly { path: string; state: string; cycle: number }[] };
		return files.filter(({ path }) => path === words).map(({ path, state, cycle }) => `${path} ${state} ${cycle}`);
	}

	function git(...args: readonly string[]): void {
		try {
			execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
				cwd: example.folder,
				encoding: 'utf8',
				env: { ...process.env, PATH: `${cli.folder}${delimiter}${process.env.PATH}`, GIT_EDITOR: 'true' },
				stdio: ['ignore', 'pipe', 'pipe'],
			});
		} catch (error) {
			throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
		}
	}
});
