import { type Disk, DiskError } from '../../../src/core/host';
import { folderOf } from '../../../src/core/spec/specPaths';
import type { MemoryDisk } from '../support/memoryDisk';

/** A change of names in a folder that is not durable yet. */
interface Pending {
	readonly folder: string;
	/** Whether the folder was synced since; it then waits only for the folder's own name. */
	isSynced: boolean;
	run(disk: MemoryDisk): Promise<void>;
}

/** A disk whose machine can lose power. */
export interface PowerDisk extends Disk {
	/**
	 * What is on the disk when the power is back: what was synced, and of each folder's other changes the first few.
	 *
	 * @param keep How many of the pending changes of a folder survive.
	 */
	lose(keep: (folder: string, pending: number) => number): Promise<MemoryDisk>;
}

/**
 * A model of power loss: bytes are durable when a step resolves, as the adapter promises, but names only once
 * their folder is synced, each folder for itself and in order; what a folder holds is lost with the folder's own name.
 */
export function powerDisk(live: MemoryDisk): PowerDisk {
	const durable = live.copy();
	const pending: Pending[] = [];

	const change = async (folder: string, run: (disk: MemoryDisk) => Promise<void>) => {
		await run(live);
		pending.push({ folder, isSynced: false, run });
	};
	/** Make durable what is synced, in order, as far as its folders are there. */
	const settle = async (disk: MemoryDisk, log: Pending[]) => {
		for (const entry of log.filter(({ isSynced }) => isSynced)) {
			if (await isDone(disk, entry)) {
				log.splice(log.indexOf(entry), 1);
			}
		}
	};
	const sync = async (folder: string) => {
		for (const entry of pending) {
			entry.isSynced ||= entry.folder === folder;
		}
		await settle(durable, pending);
	};
	return {
		stat: path => live.stat(path),
		realPath: path => live.realPath(path),
		read: path => live.read(path),
		list: path => live.list(path),
		search: (query, token) => live.search(query, token),
		identity: () => live.identity(),
		makeFolder: async path => {
			for (const folder of await missingOn(live, path)) {
				await change(folderOf(folder), disk => makeOne(disk, folder));
			}
		},
		writeNew: (path, bytes, mode, masked) => change(folderOf(path), disk => disk.writeNew(path, bytes, mode, masked)),
		rename: (from, to) => change(folderOf(to), disk => disk.rename(from, to)),
		link: (from, to) => change(folderOf(to), disk => disk.link(from, to)),
		remove: path => change(folderOf(path), disk => disk.remove(path)),
		removeFolder: path => change(folderOf(path), disk => disk.removeFolder(path)),
		syncFolder: async path => {
			await live.syncFolder(path);
			await sync(path);
		},
		append: async (path, length, bytes) => {
			await live.append(path, length, bytes);
			if ((await durable.stat(path)) || length === 0) {
				await durable.append(path, length, bytes);
			} else {
				pending.push({ folder: folderOf(path), isSynced: false, run: disk => disk.append(path, length, bytes) });
			}
		},
		truncate: async (path, length) => {
			await live.truncate(path, length);
			await durable.truncate(path, length);
		},
		lose: async keep => {
			const left = durable.copy();
			const log = pending.map(entry => ({ ...entry }));
			for (const folder of new Set(log.map(entry => entry.folder))) {
				const own = log.filter(entry => entry.folder === folder);
				for (const entry of own.slice(0, keep(folder, own.length))) {
					entry.isSynced = true;
				}
			}
			await settle(left, log);
			return left;
		},
	};
}

async function isDone(disk: MemoryDisk, { run }: Pending): Promise<boolean> {
	try {
		await run(disk);
		return true;
	} catch (error) {
		// Its folder's own name is not there, or not yet.
		if (error instanceof DiskError && error.code === 'missing') {
			return false;
		}
		throw error;
	}
}

/** The folder and its parents, as far as they are not there, parents first. */
async function missingOn(disk: MemoryDisk, path: string): Promise<readonly string[]> {
	const missing: string[] = [];
	for (let at = path; at !== '' && !(await disk.stat(at)); at = folderOf(at)) {
		missing.unshift(at);
	}
	return missing;
}

async function makeOne(disk: MemoryDisk, path: string): Promise<void> {
	if (!(await disk.stat(folderOf(path)))) {
		throw new DiskError('missing', path, 'its folder does not exist');
	}
	await disk.makeFolder(path);
}
