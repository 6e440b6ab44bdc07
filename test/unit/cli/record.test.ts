import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../../../src/adapters/openHost';
import { savePlan } from '../../../src/core/plan/planStore';
import { planRecord } from '../../../src/core/record/planRecord';
import { neverCancelled } from '../support/memoryHost';
import { openExample, openFolder, type Repository } from './support';
import { useCli } from './useCli';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';
const propose = ['record', '--propose', 'Greet with Welcome.'] as const;

interface Recorded {
	readonly cycle: number | null;
	readonly status: string;
	readonly edits: readonly { readonly op: string; readonly path: string; readonly from?: string }[];
	readonly verify: readonly { readonly command: string; readonly passed: boolean }[];
	readonly notes?: readonly string[];
}

const recordedBy = (call: { json(): unknown }) => call.json() as Recorded;
const outline = (call: { readonly err: string; json(): unknown }) =>
	(recordedBy(call).edits ?? assert.fail(call.err)).map(({ op, path, from }) =>
		from === undefined ? `${op} ${path}` : `${op} ${from} ${path}`,
	);

describe('spec-ops record', () => {
	let example: Repository;

	beforeEach(() => {
		example = openExample({ git: true });
	});

	afterEach(() => example.dispose());

	/** What an agent does: the spec says something else, and so does the code, with a new file. */
	function work(): void {
		example.replace(spec, 'Hello', 'Welcome');
		example.replace(code, 'Hello', 'Welcome');
		example.write('src/notes.txt', 'Welcome is friendlier.\n');
	}

	const approve = (...more: readonly string[]) => example.run(...propose, '--auto-approve', '--json', ...more);

	it('records what an agent changed, verified, with evidence, and nothing is pending then', async () => {
		work();

		const call = await approve();

		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(outline(call), ['modify src/hello.py', 'create src/notes.txt']);
		assert.deepEqual([recordedBy(call).cycle, recordedBy(call).status], [4, 'applied']);
		assert.deepEqual(
			recordedBy(call).verify.map(({ command, passed }) => [command, passed]),
			[
				['python3 src/hello.py', true],
				['python3 src/hello.py Alice', true],
			],
		);
		const { cycles } = (await example.run('history', '--json')).json() as {
			cycles: { evidence: string; propose: string }[];
		};
		assert.deepEqual([cycles.at(-1)?.evidence, cycles.at(-1)?.propose], ['recorded', 'Greet with Welcome.']);
		assert.equal((await example.run('history', '--check')).exit, 0);
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 0);
		assert.deepEqual(await approve().then(again => [again.exit, recordedBy(again).status]), [0, 'nothing']);
	});

	it('writes no file but the history, and takes what was there before from Git to undo it', async () => {
		const before = example.read(code);
		work();
		const after = example.read(code);

		await approve();
		const kept = example.read(code);
		const undone = await example.run('undo', '--auto-approve');

		assert.equal(kept, after);
		assert.equal(undone.exit, 0, undone.err);
		assert.equal(example.read(code), before);
		assert.throws(() => example.read('src/notes.txt'));
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 2);
	});

	it('shows the differences, says that no file is written, and asks', async () => {
		work();

		const no = await example.answer('no', ...propose);
		const yes = await example.answer('yes', ...propose);

		assert.equal(no.exit, 1);
		assert.match(no.out, /Changed files\n[\s\S]*~ src\/hello\.py[\s\S]*\+ {4}return f"Welcome/);
		assert.match(no.out, /2 files to record\.[\s\S]*Run these commands and record these files\?/);
		assert.equal(yes.exit, 0, yes.err);
		assert.match(yes.out, /Cycle 4: 2 files recorded\. APPLIED/);
	});

	it('needs somebody to ask, words for the cycle and commands that are some', async () => {
		work();
		const before = example.read(history);

		const calls = [
			await example.run(...propose, '--json'),
			await example.run('record', '--auto-approve', '--json'),
			await example.run('record', '--propose', ' ', '--auto-approve', '--json'),
			await approve('--verify', '# Expected: nothing'),
			await approve('--since', 'nowhere'),
			await approve('--target', 'nothing-like-it'),
		];

		assert.deepEqual(
			calls.map(call => [call.exit, call.error().code]),
			[
				[1, 'apply.not_approved'],
				[1, 'usage'],
				[1, 'usage'],
				[1, 'usage'],
				[1, 'usage'],
				[1, 'spec.unknown_id'],
			],
		);
		assert.equal(example.read(history), before);
	});

	it('runs the commands that are given, with what their comments expect', async () => {
		work();

		const call = await approve(
			'--verify',
			'python3 src/hello.py Bo # Expected: Welcome, Bo',
			'--verify',
			'exit 3 # Expected: exit 3',
		);

		assert.equal(call.exit, 0, call.err);
		assert.match(
			example.read(history),
			/python3 src\/hello\.py Bo\n# Expected: Welcome, Bo \(exit 0\)\n\nexit 3\n# Expected: \(exit 3\)|python3 src\/hello\.py Bo\n# Expected: Welcome, Bo \(exit 0\)\nexit 3\n# Expected: \(exit 3\)/,
		);
	});

	it('ends with 4 where the verification fails: the files are recorded and the changes pending', async () => {
		work();
		example.replace(code, 'Welcome', 'Salut');

		const call = await approve();

		assert.equal(call.exit, 4);
		assert.equal(recordedBy(call).status, 'failed');
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 2);
		example.replace(code, 'Salut', 'Welcome');
		const mended = await approve();
		assert.deepEqual([mended.exit, outline(mended)], [0, ['modify src/hello.py']]);
	});

	for (const [what, paths] of [
		['with the spec', '.'],
		['without the spec', 'src'],
	] as const) {
		it(`finds what an agent committed, ${what}`, async () => {
			work();
			example.git('add', '--all', paths);
			example.git('commit', '--quiet', '--message', 'The agent commits');

			const call = await approve('--no-verify');

			assert.deepEqual(outline(call), ['modify src/hello.py', 'create src/notes.txt']);
			assert.match(recordedBy(call).notes?.join('\n') ?? '', /compared with commit [0-9a-f]{7}, which brought cycle 3/);
		});
	}

	it('leaves what was committed before a commit that is named', async () => {
		work();
		example.commit('Somebody else');
		example.write('src/more.txt', 'more\n');

		const call = await approve('--since', 'HEAD', '--no-verify');

		// The code is known to cycle 3, so it is compared with that.
		assert.deepEqual(outline(call), ['modify src/hello.py', 'create src/more.txt']);
	});

	it('works before the first commit and without Git, where all that no cycle knows is new', async () => {
		const plain = openExample({ git: false });
		try {
			plain.replace(spec, 'Hello', 'Welcome');
			plain.replace(code, 'Hello', 'Welcome');

			const without = await plain.run(...propose, '--auto-approve', '--json');
			plain.git('init', '--quiet');
			plain.write('src/late.txt', 'late\n');
			const before = await plain.run(...propose, '--auto-approve', '--json');

			assert.deepEqual(outline(without), ['create Dockerfile', 'modify src/hello.py']);
			assert.deepEqual(outline(before), ['create src/late.txt']);
		} finally {
			plain.dispose();
		}
	});

	it('knows a file that only moved', async () => {
		renameSync(join(example.folder, 'Dockerfile'), join(example.folder, 'Containerfile'));

		const call = await approve('--no-verify');
		const undone = await example.run('undo', '--auto-approve', '--no-verify');

		assert.deepEqual(outline(call), ['rename Dockerfile Containerfile']);
		assert.match(example.read(history), /- RENAMED `Dockerfile` → `Containerfile`/);
		assert.equal(undone.exit, 0, undone.err);
		assert.match(example.read('Dockerfile'), /^FROM/m);
	});

	it('takes only the files that are chosen', async () => {
		work();

		const call = await approve('--only', 'src/*.py');

		assert.deepEqual(outline(call), ['modify src/hello.py']);
		assert.deepEqual(outline(await approve('--no-verify')), ['create src/notes.txt']);
	});

	it('leaves out what Git ignores, and tells what else it leaves out', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		example.write('.gitignore', '*.log\n');
		example.commit('Ignore');
		work();
		example.write('debug.log', 'x');
		symlinkSync('src/hello.py', join(example.folder, 'link.py'));
		example.write('odd\nname.txt', 'x');

		const call = await approve('--allow-protected', '.gitignore');

		assert.deepEqual(outline(call), ['create .gitignore', 'modify src/hello.py', 'create src/notes.txt']);
		const notes = recordedBy(call).notes?.join('\n') ?? '';
		assert.match(notes, /is a link: “link\.py”/);
		assert.match(notes, /holds control characters: “odd\\u\{a\}name\.txt”/);
		assert.doesNotMatch(notes, /debug/);
	});

	it('records files that are no text, and undoes that', async () => {
		const picture = join(example.folder, 'logo.bin');
		writeFileSync(picture, new Uint8Array([0, 1, 2]));
		await approve();
		work();
		writeFileSync(picture, new Uint8Array([0, 3]));

		const told = await example.answer('no', ...propose);
		const call = await approve();
		const drift = await example.run('drift', '--json');
		const undone = await example.run('undo', '5', '--auto-approve', '--no-verify', '--json');

		assert.match(told.out, /~ logo\.bin\n.*It is no UTF-8 text, so no difference is shown\./);
		assert.deepEqual(outline(call), ['modify logo.bin', 'modify src/hello.py', 'create src/notes.txt']);
		assert.equal(drift.exit, 0);
		assert.doesNotMatch(drift.out, /"changed"/);
		assert.equal(undone.exit, 0, undone.err);
		assert.deepEqual([...readFileSync(picture)], [0, 1, 2]);
	});

	it('says of a file that became a folder that no cycle can tell it', async () => {
		unlinkSync(join(example.folder, 'Dockerfile'));
		example.write('Dockerfile/dev', 'FROM scratch\n');

		const call = await approve();

		assert.deepEqual(outline(call), ['create Dockerfile/dev']);
		assert.match(
			recordedBy(call).notes?.join('\n') ?? '',
			/Left out, since it is a folder now, and a cycle cannot tell that a file became one: “Dockerfile”\./,
		);
	});

	it('leaves out files with further names on the disk, and submodules', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const other = openFolder();
		try {
			other.git('init', '--quiet');
			other.write('a.txt', 'a\n');
			other.commit('a');
			example.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'vendor');
			example.commit('Vendor');
			work();
			example.write('vendor/a.txt', 'changed\n');
			execFileSync('ln', ['src/notes.txt', 'src/twin.txt'], { cwd: example.folder });

			const call = await approve('--only', '!.git*');

			assert.deepEqual(outline(call), ['modify src/hello.py']);
			assert.match(recordedBy(call).notes?.join('\n') ?? '', /hard links\): “src\/notes\.txt”, “src\/twin\.txt”/);
		} finally {
			other.dispose();
		}
	});

	it('records protected files only where they are approved by name', async () => {
		work();
		example.write('.vscode/tasks.json', '{}\n');

		const refused = await approve();
		const allowed = await approve('--allow-protected', '.vscode/tasks.json');

		assert.deepEqual([refused.exit, refused.error().code], [1, 'apply.not_approved']);
		assert.match(refused.error().message, /tasks\.json/);
		assert.equal(allowed.exit, 0, allowed.err);
	});

	it('tells a script of package.json from the rest of it by what was there before', async () => {
		example.write('package.json', '{"scripts":{"test":"true"},"version":"1.0.0"}\n');
		await approve('--no-verify', '--allow-protected', 'package.json');
		example.write('package.json', '{"scripts":{"test":"true"},"version":"2.0.0"}\n');
		const harmless = await approve('--no-verify');
		example.write('package.json', '{"scripts":{"test":"evil"},"version":"2.0.0"}\n');
		const harmful = await approve('--no-verify');

		assert.equal(harmless.exit, 0, harmless.err);
		assert.equal(harmful.exit, 1);
	});

	it('is refused as stale where a file changes while somebody looks', async () => {
		work();
		const before = example.read(history);

		const call = await example.answer(
			() => {
				example.write('src/notes.txt', 'other\n');
				return 'yes';
			},
			...propose,
		);

		assert.equal(call.exit, 3);
		assert.match(call.err, /stale[\s\S]*src\/notes\.txt[\s\S]*Nothing was written[\s\S]*spec-ops record/);
		assert.equal(example.read(history), before);
	});

	it('is applied from a plan that was saved for review elsewhere, files alone included', async () => {
		example.write('src/notes.txt', 'friendlier\n');
		const host = openHost(example.folder);
		const options = { propose: 'Notes.', verify: [] };
		const planned = await planRecord(host, spec, options, neverCancelled);
		assert.ok(planned.kind === 'planned');
		await savePlan(host, planned.plan);

		const shown = await example.run('show');
		const call = await example.run('apply', '--auto-approve', '--json');

		assert.match(shown.out, /Changed files\n {2}\+ src\/notes\.txt/);
		assert.deepEqual([call.exit, outline(call)], [0, ['create src/notes.txt']], call.err);
		assert.match(example.read(history), /## Cycle 4[^\n]*\n\n### Propose\n\nNotes\.\n/);
	});

	it('has a cycle without files where what is pending holds already', async () => {
		example.replace(spec, '- No ports exposed', '- No ports are exposed');

		const call = await approve();

		assert.deepEqual([call.exit, recordedBy(call).status, recordedBy(call).edits], [0, 'applied', []]);
		assert.equal((await example.run('plan', '--detailed-exitcode')).exit, 0);
	});

	it('has nothing to record where nothing is different', async () => {
		const call = await example.run(...propose);
		const document = await approve();

		assert.equal(call.exit, 0, call.err);
		assert.match(call.out, /^Nothing to record/);
		assert.deepEqual(document.json(), { version: 1, cycle: null, status: 'nothing', edits: [], verify: [] });
	});

	it('tells what cannot be read', async function () {
		if (process.platform === 'win32' || process.getuid?.() === 0) {
			this.skip();
		}
		work();
		chmodSync(join(example.folder, 'src/notes.txt'), 0);

		const call = await approve();

		assert.deepEqual(outline(call), ['modify src/hello.py']);
	});

	it('refuses more files than a cycle may hold, and names the way to choose', async () => {
		for (let index = 0; index < 501; index++) {
			example.write(`many/${index}.txt`, 'x\n');
		}

		const call = await approve();

		assert.deepEqual([call.exit, call.error().code], [1, 'plan.too_large']);
		assert.match(call.error().next, /--only/);
	});

	it('knows what was recorded by the cycles of other specs of the Root', async () => {
		const other = 'openspec/specs/api/spec.md';
		example.write(other, '# Api\n\n### Requirement: Answer\n\nIt MUST answer.\n');
		example.write('src/api.py', 'pass\n');
		await example.run(...propose, '--spec', other, '--only', 'src/api.py', '--auto-approve', '--no-verify');
		work();

		const call = await approve();

		assert.deepEqual(outline(call), ['modify src/hello.py', 'create src/notes.txt']);
	});

	it('takes what was removed for removed', async () => {
		unlinkSync(join(example.folder, 'Dockerfile'));
		rmSync(join(example.folder, 'src'), { recursive: true });

		const call = await approve('--no-verify');

		assert.deepEqual(outline(call), ['delete Dockerfile', 'delete src/hello.py']);
	});
});

describe('the process of spec-ops record', () => {
	const cli = useCli();

	it('records in a repository, and runs nothing that the repository names', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const example = openExample({ git: true });
		try {
			example.replace(spec, 'Hello', 'Welcome');
			example.replace(code, 'Hello', 'Welcome');
			const planted = `touch '${join(example.folder, '..', 'planted-by-record')}'; cat`;
			for (const name of ['core.fsmonitor', 'filter.x.clean', 'filter.x.smudge', 'diff.external', 'core.pager']) {
				example.git('config', name, planted);
			}
			example.write('.git/info/attributes', '* filter=x diff=x\n');

			const out = execFileSync(process.execPath, [cli.script, ...propose, '--auto-approve', '--json'], {
				cwd: example.folder,
				encoding: 'utf8',
			});

			assert.equal((JSON.parse(out) as Recorded).status, 'applied');
			assert.throws(() => example.read('../planted-by-record'));
		} finally {
			example.dispose();
		}
	}).timeout(30_000);
});
