import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	linkSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Call, openExample, type Repository } from './support';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** What stands below a folder: bytes of files, targets of links, kinds of all else; local state left out. */
function snapshot(folder: string): Readonly<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (!path.includes('.spec-ops')) {
			found[path.slice(folder.length + 1)] = describeEntry(path);
		}
	}
	return found;
}

function describeEntry(path: string): string {
	const stats = lstatSync(path);
	if (stats.isSymbolicLink()) {
		return `link to ${readlinkSync(path)}`;
	}
	const isSmall = stats.isFile() && stats.size < 1024 * 1024;
	return isSmall ? readFileSync(path, 'latin1') : `${stats.isFile() ? 'file' : 'other'} of ${stats.size}`;
}

/** What happened, state of the files, next step, each in full sentences on a line; in the JSON, too; and no stack trace. */
function assertTold(call: Call, errorCode: string): void {
	assert.equal(call.exit, 1, call.err);
	const { code: told, message, state, next } = call.error();
	assert.equal(told, errorCode, message);
	const lines = call.err.trimEnd().split('\n');
	assert.deepEqual(lines, [`Error: ${message}`, state, next]);
	for (const line of lines) {
		assert.match(line, /^\S.*\.$/);
	}
	assert.doesNotMatch(call.err, /^\s+at |node:|\.ts:/m);
}

describe('broken input: the command line refuses', function () {
	this.timeout(20_000);
	let example: Repository;
	let elsewhere: string;

	beforeEach(() => {
		example = openExample({ git: true });
		example.replace(spec, 'Hello', 'Welcome');
		elsewhere = mkdtempSync(join(tmpdir(), 'spec-ops-elsewhere-'));
		writeFileSync(join(elsewhere, 'outside.txt'), 'outside\n');
	});

	afterEach(() => {
		example.dispose();
		rmSync(elsewhere, { recursive: true, force: true });
	});

	const at = (path: string) => join(example.folder, path);
	const bytes = (path: string, content: Uint8Array) => writeFileSync(at(path), content);
	const moveOut = (path: string) => {
		renameSync(at(path), join(elsewhere, 'moved'));
		symlinkSync(join(elsewhere, 'moved'), at(path));
	};
	const isPosix = process.platform !== 'win32';

	const cases: readonly (readonly [what: string, code: string, arrange: () => void, on?: boolean])[] = [
		['a folder without a spec', 'spec.missing', () => rmSync(at('.openspec'), { recursive: true })],
		['a spec that is gone', 'spec.missing', () => rmSync(at(spec))],
		['an empty spec of which nothing was applied', 'spec.empty', () => [rmSync(at(history)), bytes(spec, Buffer.of())]],
		['a spec of white space', 'spec.empty', () => [rmSync(at(history)), example.write(spec, ' \r\n\t\r\n')]],
		['a spec of a BOM', 'spec.empty', () => [rmSync(at(history)), example.write(spec, '\uFEFF')]],
		[
			'spec-18: a spec in an unresolved merge',
			'spec.conflict',
			() => example.write(spec, `# A\n\n<<<<<<< HEAD\n- It MUST a\n=======\n- It MUST b\n>>>>>>> other\n`),
		],
		[
			'history-02: a history in an unresolved merge',
			'history.conflict',
			() => example.write(history, `${example.read(history)}\n<<<<<<< a\n## Cycle 7\n=======\n## Cycle 7\n>>>>>>> b\n`),
		],
		['spec-11: a spec in UTF-16', 'spec.bad_encoding', () => bytes(spec, Buffer.from('\uFEFF# A\n', 'utf16le'))],
		[
			'spec-11: a spec in Latin-1',
			'spec.bad_encoding',
			() => bytes(spec, Buffer.from('# A\n\n- Es MUST grüßen\n', 'latin1')),
		],
		['spec-11: a spec with a NUL', 'spec.bad_encoding', () => example.write(spec, '# A\n\n- It MUST \0 start\n')],
		['a history in UTF-16', 'history.bad_encoding', () => bytes(history, Buffer.from('\uFEFF# A\n', 'utf16le'))],
		['a history in Latin-1', 'history.bad_encoding', () => bytes(history, Buffer.from('# Für alle\n', 'latin1'))],
		['spec-11: a huge spec', 'spec.too_large', () => truncateSync(at(spec), 50 * 1024 * 1024)],
		[
			'a history that is too huge for one text',
			'history.too_large',
			() => truncateSync(at(history), 600 * 1024 * 1024),
		],
		['a folder called spec.md', 'path.not_regular', () => [rmSync(at(spec)), mkdirSync(at(spec))]],
		['a folder called apply.md', 'path.not_regular', () => [rmSync(at(history)), mkdirSync(at(history))]],
		[
			'a pipe called spec.md',
			'path.not_regular',
			() => [rmSync(at(spec)), execFileSync('mkfifo', [at(spec)])],
			isPosix,
		],
		[
			'a pipe called apply.md',
			'path.not_regular',
			() => [rmSync(at(history)), execFileSync('mkfifo', [at(history)])],
			isPosix,
		],
		['a spec that is a link out of the Root', 'path.symlink', () => moveOut(spec)],
		['a history that is a link out of the Root', 'path.symlink', () => moveOut(history)],
		[
			'a history that is a link to nothing',
			'path.symlink',
			() => [rmSync(at(history)), symlinkSync('nowhere', at(history))],
		],
		['spec-13: an .openspec that is a link out of the Root', 'path.symlink', () => moveOut('.openspec')],
		['a .spec-ops that is a link out of the Root', 'disk.failed', () => symlinkSync(elsewhere, at('.spec-ops'))],
	];

	for (const [what, errorCode, arrange, on = true] of cases) {
		it(what, async function () {
			if (!on) {
				this.skip();
			}
			arrange();
			const before = [snapshot(example.folder), snapshot(elsewhere)];

			const planned = await example.run('plan', '--json');
			const applied = await example.run('apply', '--auto-approve', '--json');

			assert.deepEqual([snapshot(example.folder), snapshot(elsewhere)], before);
			assertTold(planned, errorCode);
			assertTold(applied, errorCode);
		});
	}

	for (const [what, arrange] of [
		['path-45: a file became a link out of the Root', () => moveOut(code)],
		['a file became a folder', () => [rmSync(at(code)), mkdirSync(at(code))]],
		['a file is gone', () => rmSync(at(code))],
	] as const) {
		it(`a plan of which ${what}, as stale`, async () => {
			await example.run('plan');
			arrange();
			const before = [snapshot(example.folder), snapshot(elsewhere)];

			const call = await example.run('apply', '--auto-approve', '--json');

			assert.equal(call.exit, 3, call.err);
			assert.match(call.err, /^Error: .*src\/hello\.py.*\.\nNothing was written\.\n.*\.\n$/);
			assert.deepEqual([snapshot(example.folder), snapshot(elsewhere)], before);
		});
	}

	it('path-45: a plan of which a folder became a link out of the Root', async () => {
		await example.run('plan');
		moveOut('src');
		const before = [snapshot(example.folder), snapshot(elsewhere)];

		const call = await example.run('apply', '--auto-approve', '--json');

		assertTold(call, 'path.symlink_escape');
		assert.deepEqual([snapshot(example.folder), snapshot(elsewhere)], before);
	});

	it('path-49: to write a file that has another name', async () => {
		linkSync(at(code), join(elsewhere, 'second'));
		const before = snapshot(example.folder);

		const call = await example.run('apply', '--auto-approve', '--json');

		assertTold(call, 'path.hard_link');
		assert.deepEqual(snapshot(example.folder), before);
	});

	it('path-52: to write a file that Git ignores, although it was planned before', async () => {
		await example.run('plan');
		example.git('rm', '--quiet', '--cached', code);
		example.write('.gitignore', 'hello.py\n');

		const call = await example.run('apply', '--auto-approve', '--json');

		assertTold(call, 'path.ignored');
		assert.doesNotMatch(example.read(code), /Welcome/);
	});

	it('shows a history that it does not build on', async () => {
		bytes(history, Buffer.from('## Cycle 1 - 2026-06-08\n\nFür alle\n\nStatus: APPLIED\n', 'latin1'));

		const call = await example.run('history', '--json');

		const { cycles, problems } = call.json() as {
			cycles: { status: string }[];
			problems: { rule: string; line: number }[];
		};
		assert.equal(call.exit, 0, call.err);
		assert.deepEqual(
			cycles.map(({ status }) => status),
			['applied'],
		);
		assert.ok(problems.some(({ rule, line }) => rule === 'damaged-text' && line === 3));
	});
});
