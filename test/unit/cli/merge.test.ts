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
		assert.deepEqual(call.json().specs, [{ path: spec, isPending: false, isConflict: false }]);
		const plan = await example.run('plan', '--json');
		assert.deepEqual((plan.json() as { changes?: unknown }).changes ?? [], []);
		assert.equal((await example.run('history', '--check')).exit, 0);
	});

	it('asks where both changed one requirement, and writes nothing before it is chosen', async () => {
		await branches('Hello', 'Welcome', 'Hello', 'Good day');
		const conflicted = example.read(history);

		const check = await example.run('history', '--check', '--json');
		const refused = await example.run('merge', '--json');
		const unanswered = await example.answer('', 'merge');
		const untouched = example.read(history);
		const call = await example.run('merge', '--choose', 'behavior/script-print-stdout=theirs');

		assert.match(check.error().next, /“spec-ops merge”/);
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

	it('takes the answer of a person, for the history and the spec alike, and names the branches as Git does', async () => {
		await branches('Hello', 'Welcome', 'Hello', 'Good day', merging);
		const marked = example.read(spec);

		const call = await example.answer('theirs', 'merge');

		assert.match(marked, /^<<<<<<< HEAD$/m);
		assert.match(call.out, /ours \(HEAD\) .*Welcome[\s\S]*theirs \(other\) .*Good day/);
		assert.equal(call.exit, 0, call.err);
		for (const path of [history, spec]) {
			assert.doesNotMatch(example.read(path), /^(<<<<<<<|=======|>>>>>>>)/m);
		}
		assert.match(example.read(spec), /print `Good day, /);
		assert.deepEqual(await pending(), []);
	});

	it('merges neighbours in the spec that Git could not, without a question', async () => {
		example.git('branch', 'other');
		await change('Hello', 'Welcome');
		example.git('checkout', '--quiet', 'other');
		await adopt('- The script MUST be short');
		example.git('checkout', '--quiet', 'main');
		merging('other');
		const refused = await example.run('plan', '--json');

		const call = await example.run('merge');

		assert.equal(refused.error().code, 'spec.conflict');
		assert.match(refused.error().next, /“spec-ops merge”/);
		assert.equal(call.exit, 0, call.err);
		assert.match(example.read(spec), /- The script MUST be short\n- The script MUST print `Welcome, /);
		assert.deepEqual(await pending(), []);
	});

	it('merges a spec alone where the history is in no conflict, pending changes included', async () => {
		example.git('branch', 'other');
		example.replace(spec, 'code 0', 'code 1');
		example.commit('Exit with 1');
		example.git('checkout', '--quiet', 'other');
		example.replace(spec, 'code 0', 'code 2');
		example.commit('Exit with 2');
		example.git('checkout', '--quiet', 'main');
		merging('other');
		const before = example.read(history);

		const asked = await example.run('merge', '--json');
		const call = await example.run('merge', '--choose', 'behavior/container-exit-code=theirs');

		assert.match(asked.error().message, /changed 1 requirement: behavior\/container-exit-code\./);
		assert.equal(call.exit, 0, call.err);
		assert.match(example.read(spec), /exit with code 2\n/i);
		assert.equal(example.read(history), before);
	});

	it('leaves a spec to a person where nothing tells what both were made from', async () => {
		example.replace(spec, '- No ports exposed', '<<<<<<< a\n- Port 80\n=======\n- Port 81\n>>>>>>> b');
		example.git('add', '--all');
		const before = example.read(spec);

		const call = await example.run('merge', '--json');

		assert.equal(call.error().code, 'spec.conflict');
		assert.equal(example.read(spec), before);
	});

	it('takes a branch that was squashed before from there on', async () => {
		example.git('branch', 'other');
		await change('Hello', 'Welcome');
		example.git('checkout', '--quiet', 'other');
		await change('John', 'Jane');
		example.git('checkout', '--quiet', 'main');
		assert.throws(() => example.git('merge', '--squash', 'other'));
		await example.run('merge');
		example.commit('Squashed');
		example.git('checkout', '--quiet', 'other');
		await change('Jane', 'Jill');
		example.git('checkout', '--quiet', 'main');
		await change('Welcome', 'Howdy');
		assert.throws(() => example.git('merge', '--squash', 'other'));

		const call = await example.run('merge');

		// For Git both sides changed the line since they parted; the records know better.
		assert.equal(call.exit, 0, call.err);
		assert.match(example.read(spec), /Howdy[\s\S]*Jill/);
		assert.deepEqual(await pending(), []);
	});

	it('finds the spec that is in conflict among several, and asks for one where several are', async () => {
		const other = '.kiro/specs/login/requirements.md';
		const text = '### Requirement 1\n\n#### Acceptance Criteria\n\n1. WHEN a user logs in, THE SYSTEM SHALL greet\n';
		example.write(other, text);
		example.commit('Login');
		example.git('branch', 'other');
		example.write(other, text.replace('greet', 'wave'));
		example.commit('Wave');
		example.git('checkout', '--quiet', 'other');
		example.write(other, text.replace('greet', 'bow'));
		example.commit('Bow');
		example.git('checkout', '--quiet', 'main');
		merging('other');

		const call = await example.run('merge', '--choose', '1.1=theirs');
		const merged = example.read(other);
		example.write(other, '<<<<<<< a\n=======\n>>>>>>> b\n');
		example.write(spec, '<<<<<<< a\n=======\n>>>>>>> b\n');
		const several = await example.run('merge', '--json');

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /^\.kiro\/specs\/login\/requirements\.md is merged\.$/m);
		assert.equal(merged, text.replace('greet', 'bow'));
		assert.match(several.error().next, /--spec: \.kiro\/specs\/login\/requirements\.md, \.openspec\/spec\.md\./);
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
			assert.match(
				example.git('config', 'merge.spec-ops.driver'),
				/; then spec-ops merge %O %A %B %P; else git merge-file /,
			);
			assert.deepEqual(again.json().lines, []);
		});

		it('leaves the conflict to people as Git does where it is set up and cannot be found', async () => {
			await setUp();
			await branches('Hello', 'Welcome', 'Hello', 'Good day', branch => {
				assert.throws(() => example.git('merge', '--no-edit', branch));
			});
			const [conflicted, marked] = [example.read(history), example.read(spec)];

			const call = await example.run('merge', '--choose', 'behavior/script-print-stdout=theirs');

			assert.match(conflicted, /<<<<<<< ours\n[\s\S]*Welcome[\s\S]*=======\n[\s\S]*Good day[\s\S]*>>>>>>> theirs\n/);
			assert.match(marked, /<<<<<<< ours\n- The script MUST print `Welcome.*\n=======\n.*Good day.*\n>>>>>>>/);
			assert.equal(call.exit, 0, call.err);
			assert.deepEqual(await numbers(), [1, 2, 3, 4, 4, 5]);
			assert.match(example.read(spec), /print `Good day, /);
		});

		it('merges also where a driver that failed left our versions without markers', async () => {
			await setUp();
			example.git('config', 'merge.spec-ops.driver', 'no-such-program %O %A %B');
			await branches('Hello', 'Welcome', 'John', 'Jane', branch => {
				assert.throws(() => example.git('merge', '--no-edit', branch));
			});
			const [ours, theirs] = [show('HEAD'), show('other')];
			const left = example.read(history);

			const call = await example.run('merge', '--json');
			example.commit('Merged');
			const again = await example.run('merge', '--json');

			assert.equal(left, ours);
			assert.equal(call.exit, 0, call.err);
			assert.deepEqual(call.json().specs, [{ path: spec, isPending: false, isConflict: false }]);
			assert.ok(example.read(history).includes(theirs.slice(theirs.indexOf('## Cycle 4')).trim()));
			assert.match(example.read(spec), /Welcome[\s\S]*Jane/);
			assert.deepEqual(await pending(), []);
			assert.equal(again.error().code, 'history.nothing');
		});

		it('merges histories and specs in “git merge”, the same spec whichever branch is merged', async () => {
			await setUp();
			await branches('Hello', 'Welcome', 'John', 'Jane', merging);
			const merged = [example.read(spec), example.read(history)];
			const left = await pending();
			example.git('reset', '--hard', 'HEAD~1');
			example.git('checkout', '--quiet', 'other');
			merging('main');

			assert.deepEqual(left, []);
			assert.match(merged[0] ?? '', /Welcome[\s\S]*Jane/);
			assert.match(merged[1] ?? '', /Merge another branch: cycle 4 above\./);
			assert.equal(example.read(spec), merged[0]);
			assert.deepEqual(await pending(), []);
		});

		it('says what an undo of the merge would have to take back, which works by the names that it gives', async () => {
			await setUp();
			await branches('Hello', 'Welcome', 'John', 'Jane', merging);

			const refused = await example.run('undo', '5', '--auto-approve', '--json');
			const unclear = await example.run('undo', '4', '--auto-approve', '--json');
			const [, name = ''] = /undo cycle 4 \((sha256:[0-9a-f]+)\)/.exec(refused.error().next) ?? [];
			const undone = await example.run('undo', name, '--auto-approve', '--no-verify');

			assert.deepEqual([refused.error().code, unclear.error().code], ['undo.nothing', 'history.ambiguous']);
			assert.match(refused.error().message, /Cycle 5 joined the cycles of two branches/);
			assert.equal(undone.exit, 0, undone.err);
			const file = example.read('src/hello.py');
			assert.match(file, /"John"[\s\S]*Welcome/);
			const [left] = (await pending()) as readonly { readonly id: string }[];
			assert.equal(left?.id, 'interface/argument-missing-script-use');
		});

		it('merges three branches one after the other', async () => {
			await setUp();
			example.git('branch', 'one');
			example.git('branch', 'two');
			await change('Hello', 'Welcome');
			example.git('checkout', '--quiet', 'one');
			await change('John', 'Jane');
			example.git('checkout', '--quiet', 'two');
			await adopt('- The script MUST be short');
			example.git('checkout', '--quiet', 'main');
			merging('one');
			merging('two');

			assert.match(example.read(spec), /MUST be short\n.*Welcome[\s\S]*Jane/);
			assert.deepEqual(await pending(), []);
			assert.deepEqual(await numbers(), [1, 2, 3, 4, 4, 5, 4, 6]);
		});

		it('carries the cycles of a branch along in “git rebase”, each with its commit', async () => {
			await setUp();
			example.git('branch', 'other');
			await change('Hello', 'Welcome');
			example.git('checkout', '--quiet', 'other');
			await change('John', 'Jane');
			await change('Jane', 'Jill');
			gitWithDriver('rebase', 'main');

			assert.match(example.read(spec), /Welcome[\s\S]*Jill/);
			assert.deepEqual(await pending(), []);
			assert.deepEqual(await numbers(), [1, 2, 3, 4, 4, 5, 5, 6]);
			assert.match(example.git('show', 'HEAD~1:.openspec/spec.md'), /Welcome[\s\S]*Jane/);
		});

		it('takes one cycle of a branch over in “git cherry-pick”, and the others with a later merge', async () => {
			await setUp();
			example.git('branch', 'other');
			await change('Hello', 'Welcome');
			example.git('checkout', '--quiet', 'other');
			await change('John', 'Jane');
			await change('Jane', 'Jill');
			example.git('checkout', '--quiet', 'main');
			gitWithDriver('cherry-pick', 'other~1');
			const picked = await pending();
			// Git knows nothing of what was picked, so it sees two changes of one line.
			assert.throws(() => merging('other'), /CONFLICT[^\n]*spec\.md/);
			const call = await example.run('merge', '--choose', 'interface/argument-missing-script-use=theirs');

			assert.deepEqual(picked, []);
			assert.equal(call.exit, 0, call.err);
			assert.match(call.out, /^\.openspec\/spec\.md is merged\.$/m);
			assert.match(example.read(spec), /Welcome[\s\S]*Jill/);
			assert.deepEqual(await pending(), []);
			assert.deepEqual(await numbers(), [1, 2, 3, 4, 4, 5, 5, 6]);
		});

		it('leaves both sides whole between markers where a person has to choose, and merges then', async () => {
			await setUp();
			await branches('Hello', 'Welcome', 'Hello', 'Good day', branch => {
				assert.throws(() => merging(branch), /CONFLICT/);
			});
			const [conflicted, marked] = [example.read(history), example.read(spec)];

			const call = await example.run('merge', '--choose', 'behavior/script-print-stdout=ours');

			assert.match(conflicted, /^<<<<<<< ours\n## Cycle 4[\s\S]*\n=======\n## Cycle 4[\s\S]*>>>>>>> theirs\n$/m);
			assert.match(marked, /<<<<<<< ours\n- The script MUST print `Welcome.*\n=======\n.*Good day.*\n>>>>>>>/);
			assert.equal(call.exit, 0, call.err);
			assert.equal((await example.run('history', '--check')).exit, 0);
			assert.match(example.read(spec), /print `Welcome, /);
			assert.deepEqual(await pending(), []);
		});

		async function setUp(): Promise<void> {
			assert.equal((await example.run('init', '--merge-driver', '--auto-approve')).exit, 0);
			example.commit('Merge driver');
		}

		function merging(branch: string): void {
			gitWithDriver('merge', '--no-edit', branch);
		}

		function gitWithDriver(...args: readonly string[]): void {
			try {
				execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
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
		merged = (branch: string) => {
			merging(branch);
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
		merged('other');
	}

	/** Git meets a conflict. */
	function merging(branch: string): void {
		assert.throws(() => example.git('merge', '--no-edit', branch));
	}

	async function change(from: string, to: string): Promise<void> {
		example.replace(spec, from, to);
		const applied = await example.run('apply', '--auto-approve', '--no-verify');
		assert.equal(applied.exit, 0, applied.err);
		example.commit(`${from} to ${to}`);
	}

	/** A requirement that the code meets already. */
	async function adopt(line: string): Promise<void> {
		example.replace(spec, '- The script MUST print', `${line}\n- The script MUST print`);
		const adopted = await example.run('adopt', '--auto-approve', '--no-verify');
		assert.equal(adopted.exit, 0, adopted.err);
		example.commit(line);
	}

	async function pending(): Promise<unknown> {
		const plan = await example.run('plan', '--json');
		assert.equal(plan.exit, 0, plan.err);
		return (plan.json() as { changes?: unknown }).changes ?? [];
	}

	async function numbers(): Promise<readonly unknown[]> {
		const call = await example.run('history', '--check', '--json');
		assert.equal(call.exit, 0, call.err);
		return (call.json() as { cycles: { number: unknown }[] }).cycles.map(({ number }) => number);
	}

	function show(revision: string): string {
		return example.git('show', `${revision}:${history}`);
	}
});
