import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeDisk } from '../../../../src/adapters/nodeDisk';
import { commitFiles } from '../../../../src/core/apply/commitFiles';
import type { JournalHistory } from '../../../../src/core/apply/journal/journal';
import type { FileWrite } from '../../../../src/core/apply/planCommit';
import { sha256 } from '../../../../src/core/hash';
import { type Disk, DiskError, type DiskErrorCode } from '../../../../src/core/host';
import { readObject } from '../../../../src/core/store/objectStore';
import { useTempFolder } from '../../adapters/tempFolder';
import { MemoryDisk } from '../../support/memoryDisk';
import { userFiles } from '../../support/userFiles';
import { faultyDisk, StoppedDead } from './faultyDisk';

const bytes = (text: string) => new TextEncoder().encode(text);

const oldFiles = {
	'src/changed.txt': 'changed: old\n',
	'src/gone.txt': 'gone: old\n',
	'src/from.txt': 'from: old\n',
	'kept.txt': 'kept\n',
};

const newFiles = {
	'src/changed.txt': 'changed: new\n',
	'deep/er/created.txt': 'created: new\n',
	'to/to.txt': 'from: old\n',
	'kept.txt': 'kept\n',
};

const writes: readonly FileWrite[] = [
	{
		op: 'modify',
		path: 'src/changed.txt',
		before: sha256('changed: old\n'),
		bytes: bytes('changed: new\n'),
		executable: false,
	},
	{ op: 'create', path: 'deep/er/created.txt', bytes: bytes('created: new\n'), executable: false },
	{ op: 'delete', path: 'src/gone.txt', before: sha256('gone: old\n') },
	{ op: 'rename', from: 'src/from.txt', path: 'to/to.txt', before: sha256('from: old\n'), executable: false },
];

/** What a cycle would append afterwards. */
const history: JournalHistory = {
	path: 'apply.md',
	existed: false,
	bytes: 0,
	sha256: sha256(''),
	begin: '## Cycle 1\n',
	cycle: 1,
};

async function commit(disk: Disk): Promise<string> {
	const outcome = await commitFiles(disk, writes, history);
	if (outcome.kind === 'committed') {
		await outcome.tidy();
		return 'committed';
	}
	return `${outcome.kind} ${outcome.failure.code}`;
}

async function countSteps(): Promise<number> {
	const faulty = faultyDisk(new MemoryDisk(oldFiles), {});
	await commit(faulty);
	return faulty.steps();
}

describe('commitFiles', () => {
	it('creates, modifies, deletes and renames, and leaves nothing else behind', async () => {
		const disk = new MemoryDisk(oldFiles);

		const outcome = await commit(disk);

		assert.equal(outcome, 'committed');
		assert.deepEqual(userFiles(disk), newFiles);
	});

	it('edit-08: stores every byte that is replaced or goes away', async () => {
		const disk = new MemoryDisk(oldFiles);

		await commit(disk);

		for (const path of ['src/changed.txt', 'src/gone.txt', 'src/from.txt'] as const) {
			assert.deepEqual(await readObject(disk, sha256(oldFiles[path])), bytes(oldFiles[path]));
		}
		assert.equal(disk.text('.spec-ops/.gitignore'), '*\n');
	});

	for (const code of ['full', 'denied', 'other'] satisfies readonly DiskErrorCode[]) {
		it(`edit-22: leaves the old tree, or the new one, whichever step says ${code}`, async () => {
			const count = await countSteps();
			const failures = { full: 'disk.full', denied: 'disk.denied', other: 'disk.failed' };
			assert.ok(count > 20);

			for (let step = 1; step <= count; step++) {
				const disk = new MemoryDisk(oldFiles);
				const outcome = await commit(faultyDisk(disk, { failAt: step, code }));

				const expected = outcome === 'committed' ? newFiles : oldFiles;
				const left = Object.entries(userFiles(disk)).filter(([path]) => !path.includes('.spec-ops-'));
				assert.deepEqual(Object.fromEntries(left), expected, `step ${step}: ${outcome}`);
				assert.ok(['committed', `rolledBack ${failures[code]}`].includes(outcome), `step ${step}: ${outcome}`);
			}
		});
	}

	it('leaves the old tree where a step was done and failed all the same', async () => {
		const count = await countSteps();

		for (let step = 1; step <= count; step++) {
			const disk = new MemoryDisk(oldFiles);
			const outcome = await commit(faultyDisk(disk, { failAt: step, code: 'other', after: true }));

			const expected = outcome === 'committed' ? newFiles : oldFiles;
			const left = Object.entries(userFiles(disk)).filter(([path]) => !path.includes('.spec-ops-'));
			assert.deepEqual(Object.fromEntries(left), expected, `step ${step}: ${outcome}`);
		}
	});

	it('removes what it prepared when it rolls back', async () => {
		const count = await countSteps();

		for (let step = 1; step <= count; step++) {
			const disk = new MemoryDisk(oldFiles);
			const outcome = await commit(faultyDisk(disk, { failAt: step, code: 'full' }));

			if (outcome !== 'committed') {
				assert.deepEqual(userFiles(disk), oldFiles, `step ${step}`);
				assert.equal(await disk.stat('deep'), undefined, `step ${step}`);
			}
		}
	});

	it('crash-01: loses no byte where it stops dead at any step', async () => {
		const count = await countSteps();

		for (let step = 1; step <= count; step++) {
			const disk = new MemoryDisk(oldFiles);
			await assert.rejects(commit(faultyDisk(disk, { stopAt: step })), StoppedDead);

			for (const [path, text] of Object.entries(oldFiles)) {
				const present = disk.text(path);
				const stored = await readObject(disk, sha256(text));
				assert.ok(present === text || stored !== undefined, `step ${step}: ${path} is lost`);
				assert.ok([text, newText(path), undefined].includes(present), `step ${step}: ${path} is torn`);
			}
		}
	});

	it('says what could not be restored, and where its bytes are', async () => {
		const disk = new MemoryDisk(oldFiles);
		let changed = false;
		disk.beforeStep = (step, path) => {
			changed ||= step === 'rename' && path.startsWith('src/');
			if (changed && step !== 'rename') {
				throw new DiskError('denied', path, 'gone');
			}
			if (changed && disk.text('src/changed.txt') === 'changed: new\n') {
				throw new DiskError('denied', path, 'gone');
			}
		};

		const outcome = await commitFiles(disk, writes, history);

		assert.equal(outcome.kind, 'stuck');
		assert.match(
			outcome.kind === 'stuck' ? outcome.failure.state : '',
			/“src\/changed\.txt” \(old bytes in \.spec-ops\/objects\/[0-9a-f]{2}\//,
		);
		assert.ok(disk.text('src/changed.txt') === 'changed: new\n');
	});

	/** The step of the disk after which somebody else changes a file, and that file. */
	const meanwhile: Readonly<Record<string, readonly [step: string, start: string, path: string]>> = {
		'before it is kept': ['writeNew', 'to/', 'src/gone.txt'],
		'before it is replaced': ['writeNew', 'to/', 'src/changed.txt'],
		'right before it is deleted': ['link', 'deep/er/created', 'src/gone.txt'],
		'right before it is replaced, once all is kept': ['link', 'src/.spec-ops-', 'src/changed.txt'],
	};
	for (const [when, [step, start, path]] of Object.entries(meanwhile)) {
		it(`edit-03: changes nothing where a file changes ${when}, and keeps what is there`, async () => {
			const disk = new MemoryDisk(oldFiles);
			let times = step === 'link' && path === 'src/changed.txt' ? 3 : 1;
			disk.beforeStep = (name, at) => {
				times -= name === step && at.startsWith(start) ? 1 : 0;
				if (times === 0) {
					times = -1;
					disk.put(path, 'theirs\n');
				}
			};

			const outcome = await commit(disk);

			assert.equal(outcome, 'rolledBack conflict.base_changed');
			assert.deepEqual(userFiles(disk), { ...oldFiles, [path]: 'theirs\n' });
		});
	}

	it('edit-05: does not clobber a file that was created meanwhile', async () => {
		const disk = new MemoryDisk(oldFiles);
		disk.beforeStep = (step, path) => {
			if (step === 'link' && path === 'deep/er/created.txt') {
				disk.put(path, 'created: new\n');
			}
		};

		const outcome = await commit(disk);

		assert.equal(outcome, 'rolledBack conflict.exists');
		assert.deepEqual(userFiles(disk), { ...oldFiles, 'deep/er/created.txt': 'created: new\n' });
	});

	it('takes a commit back after it was done', async () => {
		const disk = new MemoryDisk(oldFiles);
		const outcome = await commitFiles(disk, writes, history);
		assert.equal(outcome.kind, 'committed');

		const undone = outcome.kind === 'committed' ? await outcome.undo(new DiskError('full', 'x', 'y')) : outcome;

		assert.equal(undone.kind, 'rolledBack');
		assert.deepEqual(userFiles(disk), oldFiles);
	});

	it('edit-20: keeps modes, and follows the executable bit', async () => {
		const disk = new MemoryDisk();
		disk.put('run', 'old', 0o750);
		disk.put('group', 'old', 0o664);
		disk.put('becomes', 'old', 0o640);
		const change = { op: 'modify', before: sha256('old'), bytes: bytes('new') } as const;

		await commitFiles(
			disk,
			[
				{ ...change, path: 'run', executable: true },
				{ ...change, path: 'group', executable: false },
				{ ...change, path: 'becomes', executable: true },
				{ op: 'create', path: 'made', bytes: bytes('new'), executable: true },
			],
			history,
		);

		const modes = await Promise.all(
			['run', 'group', 'becomes', 'made'].map(async path => (await disk.stat(path))?.mode),
		);
		assert.deepEqual(modes, [0o750, 0o664, 0o750, 0o755]);
	});

	describe('on a real disk', () => {
		const folder = useTempFolder();

		/** A Root of its own with the old files. */
		function fill(name: string): Disk {
			for (const [path, text] of Object.entries(oldFiles)) {
				mkdirSync(dirname(folder.join(name, path)), { recursive: true });
				writeFileSync(folder.join(name, path), text);
			}
			chmodSync(folder.join(name, 'src/changed.txt'), 0o755);
			return nodeDisk(folder.join(name));
		}

		function treeOf(name: string): Readonly<Record<string, string>> {
			const paths = readdirSync(folder.join(name), { recursive: true, encoding: 'utf8' }).sort();
			return Object.fromEntries(
				paths
					.filter(path => !path.startsWith('.spec-ops/') && lstatSync(folder.join(name, path)).isFile())
					.map(path => [path, readFileSync(folder.join(name, path), 'utf8')]),
			);
		}

		it('commits', async () => {
			const outcome = await commit(fill('root'));

			assert.equal(outcome, 'committed');
			assert.deepEqual(treeOf('root'), newFiles);
			assert.equal(lstatSync(folder.join('root/src/changed.txt')).nlink, 1);
		});

		it('restores the old tree with modes and no second names, whichever step fails', async () => {
			const count = await countSteps();
			let rolledBack = 0;

			for (let step = 1; step <= count; step++) {
				const root = `root${step}`;
				const outcome = await commit(faultyDisk(fill(root), { failAt: step, code: 'full' }));

				if (outcome !== 'committed') {
					rolledBack++;
					const stats = lstatSync(folder.join(root, 'src/changed.txt'));
					assert.deepEqual(treeOf(root), oldFiles, `step ${step}`);
					assert.deepEqual([stats.mode & 0o777, stats.nlink], [0o755, 1], `step ${step}`);
					assert.ok(!existsSync(folder.join(root, 'deep')), `step ${step}`);
				}
			}
			assert.ok(rolledBack > 20);
		}).timeout(60_000);
	});
});

function newText(path: string): string | undefined {
	return new Map(Object.entries(newFiles)).get(path);
}
