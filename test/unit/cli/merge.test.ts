import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { openExample, type Repository } from './support';
import { useCli } from './useCli';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

describe('spec-ops merge', function () {
	this.timeout(60_000);
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	it('merges the histories of two branches that Git could not: ours as it is, theirs below, then both', async () => {
		await branches('Hello', 'Welcome', 'John', 'Jane');
		const [ours, theirs] = [show('HEAD'), show('other')];

		const call = await example.run('merge', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual([call.json().added, call.json().cycle], [[4], 5]);
		const merged = example.read(history);
		assert.ok(merged.startsWith(ours));
		assert.ok(merged.includes(theirs.slice(theirs.indexOf('## Cycle 4')).trim()));
		assert.deepEqual(call.json().specs, [{ path: spec, isPending: false }]);
		const plan = await example.run('plan', '--json');
		assert.deepEqual((plan.json() as { changes?: unknown }).changes ?? [], []);
		assert.equal((await example.run('history', '--check')).exit, 0);
	});

	it('asks where both changed one requirement, and writes nothing before it is chosen', async () => {
		await branches('Hello', 'Welcome', 'Hello', 'Good day');
		const conflicted = example.read(history);

		const refused = await example.run('merge', '--json');
		const unanswered = await example.answer('', 'merge');
		const untouched = example.read(history);
		const call = await example.run('merge', '--choose', 'behavior/script-print-stdout=theirs');

		assert.equal(refused.exit, 1);
		assert.equal(refused.error().code, 'history.conflict');
		assert.match(refused.error().message, /changed 1 requirement: behavior\/script-print-stdout/);
		assert.match(unanswered.out, /ours .*Welcome[\s\S]*theirs .*Good day[\s\S]*Which side counts/);
		assert.equal(unanswered.exit, 1);
		assert.equal(untouched, conflicted);
		assert.equal(call.exit, 0, call.err);
		const shown = await example.run('history', '--json');
		assert.match(JSON.stringify(shown.json()), /as chosen, it is .{0,40}MUST print `Good day/);
	});

	it('takes the answer of a person', async () => {
		await branches('Hello', 'Welcome', 'Hello', 'Good day');

		const call = await example.answer('ours', 'merge');

		assert.equal(call.exit, 0, call.err);
		assert.doesNotMatch(example.read(history), /^(<<<<<<<|=======|>>>>>>>)/m);
	});

	it('says that there is nothing to merge, and what a call lacks', async () => {
		assert.equal((await example.run('merge', '--json')).error().code, 'history.nothing');
		assert.equal((await example.run('merge', 'one', 'two', '--json')).error().code, 'usage');
		assert.equal((await example.run('merge', '--choose', 'A-1=mine', '--json')).error().code, 'usage');
	});

	it('leaves a conflict that is more than appended cycles to a person', async () => {
		await change('Hello', 'Welcome');
		const cycles = example.read(history);
		const edited = cycles.replace(/(## Cycle 4[^#]*### Propose\n\n)/, '$1Reworded. ');
		const conflicted = `<<<<<<< HEAD\n${cycles}=======\n${edited}>>>>>>> other\n`;
		example.write(history, conflicted);

		const call = await example.run('merge', '--json');

		assert.equal(call.error().code, 'history.conflict');
		assert.match(call.error().message, /differ in more than the cycles that they added/);
		assert.equal(example.read(history), conflicted);
	});

	describe('as a merge driver of Git', () => {
		const cli = useCli();
		const { EDITOR: editor } = process.env;

		// What users have set for Git's sake keeps nobody from setting the driver up.
		beforeEach(() => {
			process.env.EDITOR = 'vi';
		});

		afterEach(() => {
			if (editor === undefined) {
				delete process.env.EDITOR;
			} else {
				process.env.EDITOR = editor;
			}
		});

		it('is set up by init only once that was approved', async () => {
			const refused = await example.run('init', '--merge-driver', '--json');
			const no = await example.answer('no', 'init', '--merge-driver');
			assert.throws(() => example.read('.gitattributes'));
			const yes = await example.run('init', '--merge-driver', '--auto-approve');
			const again = await example.run('init', '--merge-driver', '--auto-approve', '--json');

			assert.equal(refused.error().code, 'apply.not_approved');
			assert.match(no.out, /\.gitattributes gets\n {2}\.openspec\/\*\*\/spec\.md merge=spec-ops/);
			assert.equal(yes.exit, 0, yes.err);
			assert.equal(
				example.read('.gitattributes'),
				'.openspec/**/spec.md merge=spec-ops\n.openspec/**/apply.md merge=spec-ops\n',
			);
			assert.equal(example.git('config', 'merge.spec-ops.driver').trim(), 'spec-ops merge %O %A %B %P');
			assert.deepEqual(again.json().lines, []);
		});

		it('merges histories and specs in “git merge”, the same spec whichever branch is merged', async () => {
			await setUp();
			await branches('Hello', 'Welcome', 'John', 'Jane', merging);
			const merged = [example.read(spec), example.read(history)];
			const pending = await example.run('plan', '--json');
			example.git('reset', '--hard', 'HEAD~1');
			example.git('checkout', '--quiet', 'other');
			merging('main');

			assert.deepEqual((pending.json() as { changes?: unknown }).changes ?? [], []);
			assert.match(merged[0] ?? '', /Welcome[\s\S]*Jane/);
			assert.match(merged[1] ?? '', /Merge another branch: cycle 4 above\./);
			assert.equal(example.read(spec), merged[0]);
			assert.deepEqual(((await example.run('plan', '--json')).json() as { changes?: unknown }).changes ?? [], []);
		});

		it('leaves both sides whole between markers where a person has to choose, and merges then', async () => {
			await setUp();
			await branches('Hello', 'Welcome', 'Hello', 'Good day', branch => {
				assert.throws(() => merging(branch), /CONFLICT/);
			});
			const conflicted = example.read(history);

			const call = await example.run('merge', '--choose', 'behavior/script-print-stdout=ours');

			assert.match(conflicted, /^<<<<<<< ours\n## Cycle 4[\s\S]*\n=======\n## Cycle 4[\s\S]*>>>>>>> theirs\n$/m);
			assert.match(
				example.read(spec),
				/<<<<<<< ours\n- The script MUST print `Welcome.*\n=======\n.*Good day.*\n>>>>>>>/,
			);
			assert.equal(call.exit, 0, call.err);
			assert.equal((await example.run('history', '--check')).exit, 0);
		});

		async function setUp(): Promise<void> {
			assert.equal((await example.run('init', '--merge-driver', '--auto-approve')).exit, 0);
			example.commit('Merge driver');
		}

		function merging(branch: string): void {
			try {
				execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'merge', '--no-edit', branch], {
					cwd: example.folder,
					encoding: 'utf8',
					env: { ...process.env, PATH: `${cli.folder}${delimiter}${process.env.PATH}` },
					stdio: ['ignore', 'pipe', 'pipe'],
				});
			} catch (error) {
				throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
			}
		}
	});

	/** Two branches that each apply a change, and the second merged into the first, where Git meets a conflict. */
	async function branches(
		from: string,
		to: string,
		otherFrom: string,
		otherTo: string,
		merging = (branch: string) => {
			assert.throws(() => example.git('merge', '--no-edit', branch));
			if (example.read(spec).includes('<<<<<<<')) {
				example.git('checkout', '--ours', '--', spec);
			}
		},
	): Promise<void> {
		example.git('branch', 'other');
		await change(from, to);
		example.git('checkout', '--quiet', 'other');
		await change(otherFrom, otherTo);
		example.git('checkout', '--quiet', 'main');
		merging('other');
	}

	async function change(from: string, to: string): Promise<void> {
		example.replace(spec, from, to);
		const applied = await example.run('apply', '--auto-approve', '--no-verify');
		assert.equal(applied.exit, 0, applied.err);
		example.commit(`${from} to ${to}`);
	}

	function show(revision: string): string {
		return example.git('show', `${revision}:${history}`);
	}
});
