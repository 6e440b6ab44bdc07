import assert from 'node:assert/strict';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Call, openExample, openFolder, openRepository, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

interface Drifted {
	readonly files: readonly {
		readonly path: string;
		readonly state: string;
		readonly cycle: number;
		readonly requirements: readonly string[];
		readonly spec: string;
		readonly reason?: string;
	}[];
	readonly silenced: readonly { readonly path: string; readonly reason: string }[];
}

const driftOf = (call: Call) => call.json() as unknown as Drifted;
const states = (call: Call) => driftOf(call).files.map(({ path, state }) => `${path} ${state}`);
const editsOf = (call: Call) =>
	(call.json() as { edits?: readonly { op: string; path: string; from?: string }[] }).edits?.map(({ op, path, from }) =>
		[op, from, path].filter(Boolean).join(' '),
	) ?? assert.fail(call.err);

const look = (repository: Repository) => repository.run('drift', '--json', '--detailed-exitcode');

/** Record what stands in the folder as a cycle of its spec. */
async function record(repository: Repository, ...more: readonly string[]): Promise<void> {
	const call = await repository.run('record', '--propose', 'Greet.', '--auto-approve', '--no-verify', ...more);
	assert.equal(call.exit, 0, call.err);
}

describe('spec-ops drift', () => {
	let example: Repository;

	beforeEach(async () => {
		example = openExample({ git: true });
		// One cycle of this program for the code and a script, after the two that somebody wrote by hand.
		example.replace(spec, 'Hello', 'Welcome');
		example.replace(code, 'Hello', 'Welcome');
		example.write('run.sh', '#!/bin/sh\npython3 src/hello.py "$@"\n');
		chmodSync(join(example.folder, 'run.sh'), 0o755);
		await record(example);
		example.commit('Recorded');
	});

	afterEach(() => example.dispose());

	it('finds nothing where the files are as they were left', async () => {
		const [call, text] = [await look(example), await example.run('drift')];

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(states(call), ['run.sh unchanged', `${code} unchanged`]);
		assert.equal(text.out, 'No drift: 2 files are as recorded.\n');
	});

	it('names what changed, since when, for which requirements, and shows the difference', async () => {
		example.replace(code, 'Welcome', 'Hi');
		unlinkSync(join(example.folder, 'run.sh'));

		const [call, text] = [await look(example), await example.run('drift')];

		assert.equal(call.exit, 2);
		assert.deepEqual(states(call), ['run.sh missing', `${code} changed`]);
		const [, changed] = driftOf(call).files;
		assert.deepEqual([changed?.cycle, changed?.spec], [4, spec]);
		assert.deepEqual(changed?.requirements, ['behavior/script-print-stdout', 'interface/argument-missing-script-use']);
		assert.match(text.out, /~ src\/hello\.py changed since cycle 4 of \d{4}-\d\d-\d\d\n/);
		assert.match(text.out, /^ {6}- {4}return f"Welcome.*\n {6}\+ {4}return f"Hi/m);
		assert.match(text.out, /^Drift: 1 changed, 1 missing, 0 untouched\.$/m);
		assert.equal((await example.run('drift')).exit, 0);
	});

	it('sees what was made executable, or is a link now', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		chmodSync(join(example.folder, code), 0o755);
		unlinkSync(join(example.folder, 'run.sh'));
		symlinkSync(code, join(example.folder, 'run.sh'));

		const [call, text] = [await look(example), await example.run('drift')];

		assert.deepEqual(states(call), ['run.sh changed', `${code} changed`]);
		assert.match(text.out, /it was made executable/);
		assert.match(text.out, /it is a link/);
	});

	it('does not care for modes where the repository does not', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		example.git('config', 'core.fileMode', 'false');
		chmodSync(join(example.folder, code), 0o755);
		chmodSync(join(example.folder, 'run.sh'), 0o644);

		assert.equal((await look(example)).exit, 0);
	});

	it('does not care for line ends, in a clone that makes CRLF of them', async () => {
		const clone = openFolder();
		try {
			clone.git('clone', '--quiet', '--config', 'core.autocrlf=true', example.folder, '.');

			const call = await look(clone);

			assert.match(clone.read(code), /\r\n/);
			assert.deepEqual(states(call), ['run.sh unchanged', `${code} unchanged`]);
		} finally {
			clone.dispose();
		}
	});

	it('does not care for what a filter makes of a file, until somebody changes that', async () => {
		example.write('.gitattributes', 'src/hello.py ident\n');
		example.write(code, `# $Id$\n${example.read(code)}`);
		await record(example, '--only', code);
		example.commit('With an identity');
		const clone = openFolder();
		try {
			clone.git('clone', '--quiet', example.folder, '.');
			const fresh = await look(clone);
			const filtered = clone.read(code);
			clone.replace(code, 'Welcome', 'Hi');
			const changed = await look(clone);

			assert.match(filtered, /\$Id: [0-9a-f]{40} \$/);
			assert.deepEqual(states(fresh), ['run.sh unchanged', `${code} unchanged`]);
			assert.equal(changed.exit, 2);
		} finally {
			clone.dispose();
		}
	});

	it('takes a file that Git LFS did not fetch for the one that it stands for', async () => {
		const { createHash } = await import('node:crypto');
		const bytes = readFileSync(join(example.folder, code));
		const hash = createHash('sha256').update(bytes).digest('hex');
		example.write(code, `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize ${bytes.length}\n`);

		assert.equal((await look(example)).exit, 0);
	});

	it('leaves what a person listed as free to change, and says so', async () => {
		example.write('.spec-ops-free', '# The script is everybody’s.\n*.sh\n/docs/\n');
		example.write('run.sh', 'echo hi\n');

		const [call, text] = [await look(example), await example.run('drift')];

		assert.equal(call.exit, 0);
		assert.deepEqual(states(call), [`${code} unchanged`]);
		assert.deepEqual(driftOf(call).silenced, [{ path: 'run.sh', reason: 'is listed in .spec-ops-free' }]);
		assert.match(text.out, /Left out, since it is listed in \.spec-ops-free: “run\.sh”\./);
	});

	it('leaves what Git ignores by now, or a sparse checkout leaves out', async () => {
		example.write('.gitignore', 'run.sh\n');
		example.git('rm', '--quiet', '--cached', 'run.sh');
		unlinkSync(join(example.folder, 'run.sh'));
		example.git('update-index', '--skip-worktree', code);
		unlinkSync(join(example.folder, code));

		const call = await look(example);

		assert.equal(call.exit, 0);
		assert.deepEqual(
			driftOf(call).silenced.map(({ path }) => path),
			['run.sh', code],
		);
	});

	it('does not take the cycle of another spec of the Root for drift, and tells whose file it is', async () => {
		example.write('.openspec/api/spec.md', '# API\n\n- The API MUST greet with Bonjour.\n');
		example.replace(code, 'Welcome', 'Bonjour');
		await record(example, '--spec', '.openspec/api/spec.md', '--only', code);

		const after = await look(example);
		example.replace(code, 'Bonjour', 'Hi');
		unlinkSync(join(example.folder, 'run.sh'));
		const [all, first, second] = [
			await look(example),
			await example.run('drift', '--spec', spec, '--json'),
			await example.run('drift', '--spec', '.openspec/api/spec.md', '--json'),
		];

		assert.equal(after.exit, 0);
		assert.deepEqual(
			driftOf(all).files.map(one => [one.path, one.spec]),
			[
				['run.sh', spec],
				[code, '.openspec/api/spec.md'],
			],
		);
		assert.deepEqual([states(first), states(second)], [['run.sh missing'], [`${code} changed`]]);
	});

	it('works without Git, and before the first commit', async () => {
		const plain = openExample({ git: false });
		try {
			plain.replace(spec, 'Hello', 'Welcome');
			plain.replace(code, 'Hello', 'Welcome');
			await record(plain, '--only', code);
			plain.replace(code, 'Welcome', 'Hi');

			const without = await look(plain);
			plain.git('init', '--quiet');
			const before = await look(plain);
			const back = await plain.run('drift', 'reapply', '--auto-approve', '--no-verify', '--json');

			assert.deepEqual([states(without), states(before)], [[`${code} changed`], [`${code} changed`]]);
			assert.deepEqual(editsOf(back), [`modify ${code}`]);
			assert.match(plain.read(code), /Welcome/);
		} finally {
			plain.dispose();
		}
	});

	it('looks at every spec below the folder', async () => {
		const outer = openFolder();
		try {
			for (const name of ['a', 'b']) {
				outer.write(`${name}/.openspec/spec.md`, '# Spec\n\n- It MUST work.\n');
				outer.write(`${name}/it.txt`, 'works\n');
				const call = await outer.runIn(name, 'record', '--propose', 'x', '--auto-approve', '--no-verify');
				assert.equal(call.exit, 0, call.err);
			}
			outer.write('b/it.txt', 'breaks\n');

			const call = await outer.run('drift', '--all', '--json', '--detailed-exitcode');

			const { specs } = call.json() as { specs: readonly (Drifted & { path: string })[] };
			assert.equal(call.exit, 2, call.err);
			assert.deepEqual(
				specs.map(({ path, files }) => [path, ...files.map(({ state }) => state)]),
				[
					['a/.openspec/spec.md', 'unchanged'],
					['b/.openspec/spec.md', 'changed'],
				],
			);
		} finally {
			outer.dispose();
		}
	});

	it('looks at no path that a record from outside invents', async () => {
		const outside = openFolder();
		try {
			outside.write('secret.txt', 'x');
			const text = example.read(history).replaceAll('"path":"run.sh"', '"path":"../secret.txt"');
			example.write(history, text);

			const call = await look(example);

			assert.deepEqual(states(call), [`${code} unchanged`]);
		} finally {
			outside.dispose();
		}
	});

	for (const [args, message] of [
		[['drift', 'fix'], 'cannot use the word “fix”'],
		[['drift', '--propose', 'x'], 'takes no --propose'],
		[['drift', 'accept'], 'needs --propose TEXT'],
		[['drift', 'reapply', '--propose', 'x'], 'takes no --propose'],
		[['drift', 'reapply', '--all'], 'takes no --all'],
		[['drift', '--all', '--spec', spec], 'does not go with --spec'],
	] as const) {
		it(`refuses “spec-ops ${args.join(' ')}”`, async () => {
			const call = await example.run(...args);

			assert.equal(call.exit, 1);
			assert.ok(call.err.includes(message), call.err);
		});
	}

	describe('accept', () => {
		const accept = (...more: readonly string[]) =>
			example.run('drift', 'accept', '--propose', 'Hotfix of Friday.', '--auto-approve', '--json', ...more);

		it('records the files as they are, with the reason, writes none of them, and can be undone', async () => {
			example.write(code, `${example.read(code)}\n# Checked on Friday.\n`);
			const stands = example.read(code);
			example.replace(spec, 'code 0', 'code 1');

			const call = await accept();

			assert.equal(call.exit, 0, call.err);
			assert.deepEqual(editsOf(call), [`modify ${code}`]);
			assert.equal(example.read(code), stands);
			assert.match(example.read(history), /### Propose\n\nHotfix of Friday\.\n[\s\S]*- MODIFIED `src\/hello\.py`\n/);
			assert.equal((await look(example)).exit, 0);
			assert.deepEqual(driftOf(await look(example)).files[1]?.requirements.length, 2);
			const plan = (await example.run('plan', '--json')).json() as { changes: readonly { id: string }[] };
			assert.equal(plan.changes.length, 1, 'what was pending is pending');
			assert.equal((await example.run('history', '--check')).exit, 0);
			assert.equal((await example.run('undo', '--auto-approve', '--no-verify')).exit, 0);
			assert.doesNotMatch(example.read(code), /Friday/);
		});

		it('ends with 4 where what stands does not pass the verification', async () => {
			example.replace(code, 'Welcome', 'Hi');

			const call = await accept();

			assert.equal(call.exit, 4, call.err);
			assert.equal((await look(example)).exit, 0);
		});

		it('knows a file that only moved', async () => {
			renameSync(join(example.folder, 'run.sh'), join(example.folder, 'start.sh'));

			const call = await accept('--no-verify');

			assert.deepEqual(editsOf(call), ['rename run.sh start.sh']);
			assert.deepEqual(states(await look(example)), [`${code} unchanged`, 'start.sh unchanged']);
		});

		it('records deletions, modes and only what is chosen', async () => {
			unlinkSync(join(example.folder, 'run.sh'));
			chmodSync(join(example.folder, code), 0o755);

			const chosen = await accept('--no-verify', '--only', 'src/**');
			const rest = await look(example);
			const deleted = await accept('--no-verify');

			assert.deepEqual(editsOf(chosen), [`modify ${code}`]);
			assert.deepEqual(states(rest), ['run.sh missing', `${code} unchanged`]);
			assert.deepEqual(editsOf(deleted), ['delete run.sh']);
			assert.deepEqual(states(await look(example)), [`${code} unchanged`]);
		});

		it('has nothing to do without drift, and asks for the spec where files of several drifted', async () => {
			const none = await accept();
			example.write('.openspec/api/spec.md', '# API\n\n- The API MUST greet.\n');
			example.write('api.py', 'greet()\n');
			await record(example, '--spec', '.openspec/api/spec.md', '--only', 'api.py');
			example.write('api.py', 'wave()\n');
			example.write('run.sh', 'wave\n');

			const several = await accept();

			assert.deepEqual([none.exit, (none.json() as { status: string }).status], [0, 'nothing']);
			assert.equal(several.exit, 1);
			assert.match(several.error().next, /--spec: \.openspec\/api\/spec\.md, \.openspec\/spec\.md/);
		});
	});

	describe('reapply', () => {
		const reapply = (...more: readonly string[]) =>
			example.run('drift', 'reapply', '--auto-approve', '--json', ...more);

		it('brings content, mode and existence back, verified, and keeps the saved plan of something else', async () => {
			const [hello, script] = [example.read(code), example.read('run.sh')];
			example.replace(spec, 'code 0', 'code 1');
			await example.run('plan');
			const saved = (await example.run('show', '--json')).json();
			example.replace(code, 'Welcome', 'Hi');
			chmodSync(join(example.folder, code), 0o755);
			unlinkSync(join(example.folder, 'run.sh'));

			const call = await reapply();

			assert.equal(call.exit, 0, call.err);
			assert.deepEqual(editsOf(call), ['create run.sh', `modify ${code}`]);
			assert.equal((call.json() as { status: string }).status, 'applied');
			assert.deepEqual([example.read(code), example.read('run.sh')], [hello, script]);
			if (process.platform !== 'win32') {
				const isExecutable = (path: string) => (statSync(join(example.folder, path)).mode & 0o100) !== 0;
				assert.deepEqual([isExecutable(code), isExecutable('run.sh')], [false, true]);
			}
			assert.equal((await look(example)).exit, 0);
			const kept = (await example.run('show', '--json')).json() as { changes: unknown };
			assert.deepEqual(kept.changes, saved.changes);
			assert.equal((await example.run('undo', '--auto-approve', '--no-verify')).exit, 0);
			assert.equal(existsSync(join(example.folder, 'run.sh')), false);
		});

		it('keeps the line ends that a file has', async () => {
			example.write(code, example.read(code).replaceAll('\n', '\r\n').replace('Welcome', 'Hi'));

			await reapply('--no-verify');

			assert.match(example.read(code), /Welcome[^\n]*\r\n/);
			assert.equal((await look(example)).exit, 0);
		});

		it('brings back a last line end, and an empty file', async () => {
			const hello = example.read(code);
			example.write(code, hello.trimEnd());
			example.write('run.sh', '');

			await reapply('--no-verify');

			assert.equal(example.read(code), hello);
			assert.match(example.read('run.sh'), /python3/);
		});

		it('takes away what a cycle deleted and somebody brought back', async () => {
			unlinkSync(join(example.folder, 'run.sh'));
			await record(example);
			example.write('run.sh', 'echo again\n');

			const [found, text] = [await look(example), await example.run('drift')];
			const call = await reapply('--no-verify');

			assert.deepEqual(states(found), ['run.sh changed', `${code} unchanged`]);
			assert.match(text.out, /run\.sh back, although it was taken away in cycle 5/);
			assert.deepEqual(editsOf(call), ['delete run.sh']);
			assert.equal(existsSync(join(example.folder, 'run.sh')), false);
		});

		it('takes the bytes from Git where nothing is stored, and says what is nowhere any more', async () => {
			const clone = openRepository(join(example.folder, '..', `${example.folder.split('/').at(-1)}-clone`));
			mkdirSync(clone.folder);
			try {
				clone.git('clone', '--quiet', example.folder, '.');
				clone.replace(code, 'Welcome', 'Hi');
				const fromGit = await clone.run('drift', 'reapply', '--auto-approve', '--no-verify', '--json');
				writeFileSync(join(clone.folder, '.git', 'HEAD'), 'ref: refs/heads/none\n');
				clone.replace('run.sh', 'python3', 'python');
				const lost = await clone.run('drift', 'reapply', '--auto-approve', '--no-verify', '--json');

				assert.deepEqual(editsOf(fromGit), [`modify ${code}`]);
				assert.equal(lost.error().code, 'drift.not_possible');
				assert.match(lost.error().message, /neither \.spec-ops nor a commit holds it: “run\.sh”/);
				assert.match(clone.read('run.sh'), /python src/);
			} finally {
				clone.dispose();
			}
		});

		it('needs an approval of its own for a protected file', async () => {
			example.write('Makefile', 'all:\n\techo ok\n');
			await record(example, '--allow-protected', 'Makefile');
			example.write('Makefile', 'all:\n\techo no\n');

			const refused = await reapply('--no-verify');
			const allowed = await reapply('--no-verify', '--allow-protected', 'Makefile');

			assert.equal(refused.error().code, 'apply.not_approved');
			assert.equal(allowed.exit, 0, allowed.err);
			assert.match(example.read('Makefile'), /ok/);
		});

		it('shows the difference and asks', async () => {
			example.replace(code, 'Welcome', 'Hi');

			const call = await example.answer('no', 'drift', 'reapply');

			assert.match(call.out, /drifted, and brought back/);
			assert.match(call.out, /- {4}return f"Hi/);
			assert.notEqual(call.exit, 0);
			assert.match(example.read(code), /Hi/);
		});
	});
});
