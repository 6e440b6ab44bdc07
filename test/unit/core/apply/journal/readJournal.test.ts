import assert from 'node:assert/strict';
import { journalPath } from '../../../../../src/core/apply/journal/journal';
import { readJournal } from '../../../../../src/core/apply/journal/readJournal';
import { recover } from '../../../../../src/core/apply/journal/recover';
import type { Disk } from '../../../../../src/core/host';
import { tempBeside } from '../../../../../src/core/store/tempName';
import type { MemoryHost } from '../../../support/memoryHost';
import { faultyDisk } from '../faultyDisk';
import { apply, planGreeting } from '../support';
import { halfWritten, killApply, readyHost } from './support';

/** A host whose writer was stopped, and the data of its journal. */
async function stoppedHost(): Promise<{ readonly host: MemoryHost; readonly data: Record<string, unknown> }> {
	const host = readyHost();
	await killApply(host, halfWritten);
	return { host, data: JSON.parse(host.disk.text(journalPath) ?? '') };
}

/** The same with something else for a journal. */
async function hostWith(journal: (data: Record<string, unknown>, text: string) => unknown): Promise<MemoryHost> {
	const { host, data } = await stoppedHost();
	const written = journal(data, host.disk.text(journalPath) ?? '');
	host.disk.put(journalPath, typeof written === 'string' ? written : JSON.stringify(written));
	return host;
}

const unusable: Readonly<Record<string, readonly [reason: RegExp, journal: Parameters<typeof hostWith>[0]]>> = {
	'that is cut off': [/is damaged/, (_, text) => text.slice(0, -2)],
	'that is empty': [/is damaged/, () => ''],
	'of garbage': [/is damaged/, () => '\u0000\u0001garbage'],
	'of a newer version': [/another version/, data => ({ ...data, v: 2, further: true })],
	'with a member that is not known': [/is damaged/, data => ({ ...data, further: true })],
	'of another Root': [/belongs to another folder/, data => ({ ...data, identity: ['path:/elsewhere'] })],
};

describe('readJournal', () => {
	it('finds none where nobody writes, and gives what a stopped writer noted', async () => {
		const { host, data } = await stoppedHost();

		assert.deepEqual(await readJournal(readyHost().disk), { kind: 'none' });
		assert.deepEqual(await readJournal(host.disk), { kind: 'left', journal: data });
	});

	for (const [what, [reason, journal]] of Object.entries(unusable)) {
		it(`relies on no journal ${what}, touches nothing, and lets nobody write`, async () => {
			const host = await hostWith(journal);
			const before = host.disk.snapshot();

			const recovery = await recover(host);
			const outcome = await apply(host, (await planGreeting(host, () => [])).plan);

			assert.equal(recovery.kind === 'failed' && recovery.code, 'journal.unreadable');
			assert.match(recovery.kind === 'failed' ? recovery.message : '', reason);
			assert.equal(outcome.kind === 'failed' && outcome.code, 'journal.unreadable');
			assert.deepEqual(host.disk.snapshot(), before);
		});
	}

	it('relies on no journal in a copy of the folder', async () => {
		const { host } = await stoppedHost();
		host.disk.rootName = 'a copy';

		const state = await readJournal(host.disk);

		assert.equal(state.kind === 'unreadable' && state.reason, 'belongs to another folder, of which this one is a copy');
	});

	it('relies on no journal that is a link or a folder', async () => {
		const linked = readyHost();
		linked.disk.putLink(journalPath, 'src/hello.py');
		const folder = readyHost();
		await folder.disk.makeFolder(journalPath);

		for (const { disk } of [linked, folder]) {
			assert.deepEqual(await readJournal(disk), { kind: 'unreadable', reason: 'is no file of its own' });
		}
	});

	it('does not even read a journal that is too large', async () => {
		const { host } = await stoppedHost();
		const disk: Disk = {
			...faultyDisk(host.disk, {}),
			stat: async () => ({ kind: 'file', size: 2 ** 30, mode: 0o600, links: 1 }),
			read: () => assert.fail('it was read'),
		};

		assert.deepEqual(await readJournal(disk), { kind: 'unreadable', reason: 'is too large' });
	});

	it('relies on no journal that came with the repository', async () => {
		const { host } = await stoppedHost();
		const git = { ...host.git, isTracked: async (path: string) => path === journalPath };

		const recovery = await recover({ ...host, git });

		assert.match(recovery.kind === 'failed' ? recovery.message : '', /came with the repository/);
	});

	const hash = 'a'.repeat(64);
	const forged: Readonly<Record<string, object>> = {
		'a file out of the Root': { kind: 'create', path: '../a', temp: tempBeside('../a'), after: hash },
		'a file by its absolute path': { kind: 'create', path: '/etc/a', temp: tempBeside('/etc/a'), after: hash },
		'a file of Git': { kind: 'create', path: '.git/config', temp: tempBeside('.git/config'), after: hash },
		'a file of Git in other letters': { kind: 'create', path: 'a/.GIT/x', temp: tempBeside('a/.GIT/x'), after: hash },
		'the lock': { kind: 'create', path: '.spec-ops/lock', temp: tempBeside('.spec-ops/lock'), after: hash },
		'a user’s file as its own': { kind: 'create', path: 'a', temp: 'b', after: hash },
		'a file beside another one': { kind: 'create', path: 'a', temp: tempBeside('b'), after: hash },
		'a file in another folder': {
			kind: 'remove',
			path: 'a',
			backup: `x/${tempBeside('a')}`,
			before: hash,
			mode: 0o644,
		},
		'a mode beyond permissions': { kind: 'remove', path: 'a', backup: tempBeside('a'), before: hash, mode: 0o4755 },
	};
	for (const [what, step] of Object.entries(forged)) {
		it(`relies on no journal that names ${what}`, async () => {
			const host = await hostWith(data => ({ ...data, files: [step] }));

			const state = await readJournal(host.disk);

			assert.deepEqual(state, { kind: 'unreadable', reason: 'is damaged' });
		});
	}

	it('relies on no journal whose history is no apply.md, or whose copy lies elsewhere', async () => {
		const withHistory = (history: object) =>
			hostWith(data => ({ ...data, history: { ...Object(data.history), ...history } }));

		for (const history of [{ path: 'src/hello.py' }, { copy: 'src/hello.py' }, { copy: '.spec-ops/lock' }]) {
			const { disk } = await withHistory(history);
			assert.deepEqual(await readJournal(disk), { kind: 'unreadable', reason: 'is damaged' });
		}
	});
});
