import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskEntry } from '../core/diskEntry';
import { type Disk, DiskError } from '../core/host';
import { folderOf } from '../core/spec/specPaths';
import { keepOwner } from './keepOwner';
import { kindOf } from './kindOf';
import { lstatOrNothing } from './lstatOrNothing';
import { namesOf } from './namesOf';
import { nodeSearch } from './nodeSearch';
import { orNothing } from './orNothing';
import { realFolder, realPathOf } from './realPathOf';
import { appendRegular, readRegular, truncateRegular, writeNew } from './regularFile';
import { rootIdentity } from './rootIdentity';
import { syncFolder } from './syncFolder';
import { errnoOf, toDiskError } from './toDiskError';
import { withFile } from './withFile';

/**
 * The file system below a Root.
 *
 * Every step that reads or changes a file first makes sure that its folder is, with all links resolved, still
 * inside the Root, and follows no link at the last name. Bytes are synced before a step resolves.
 */
export function nodeDisk(root: string): Disk {
	const at = (path: string) => join(root, ...namesOf(path));
	const inside = <T>(path: string, step: (full: string) => Promise<T>) =>
		attempt(path, async () => {
			await requireInside(root, path);
			return step(at(path));
		});
	return {
		stat: path => attempt(path, () => statEntry(at(path))),
		realPath: path => attempt(path, () => realPathOf(root, path)),
		read: path => inside(path, full => readRegular(full, path)),
		list: path => attempt(path, () => listNames(at(path))),
		search: (query, token) => attempt('', () => nodeSearch(root, query, token)),
		makeFolder: path => inside(path, async full => void (await mkdir(full, { recursive: true, mode: 0o755 }))),
		writeNew: (path, bytes, mode, masked) => inside(path, full => writeNew(full, path, bytes, { mode, masked })),
		rename: async (from, to) => {
			await attempt(to, () => requireInside(root, to));
			await inside(from, async full => {
				await keepOwner(full, at(to), to);
				await rename(full, at(to));
			});
		},
		link: async (from, to) => {
			await attempt(from, () => requireInside(root, from));
			await inside(to, full => linkOrCopy(at(from), full));
		},
		remove: path => inside(path, full => unlink(full)),
		removeFolder: path => inside(path, full => rmdir(full)),
		syncFolder: path => inside(path, syncFolder),
		append: (path, length, bytes) => inside(path, full => appendRegular(full, path, length, bytes)),
		truncate: (path, length) => inside(path, full => truncateRegular(full, path, length)),
		identity: () => attempt('', () => rootIdentity(root)),
	};
}

async function attempt<T>(path: string, step: () => Promise<T>): Promise<T> {
	try {
		return await step();
	} catch (error) {
		throw toDiskError(error, path);
	}
}

async function requireInside(root: string, path: string): Promise<void> {
	if ((await realFolder(root, folderOf(path))) === undefined) {
		throw new DiskError('outside', path, 'leads out of the Root through a link');
	}
}

async function statEntry(full: string): Promise<DiskEntry | undefined> {
	const stats = await lstatOrNothing(full);
	return stats && { kind: kindOf(stats), size: stats.size, mode: stats.mode & 0o777, links: stats.nlink };
}

async function listNames(full: string): Promise<readonly string[]> {
	return ((await orNothing(readdir(full))) ?? []).sort();
}

/** File systems without hard links get a copy, which refuses an existing name just the same. */
async function linkOrCopy(from: string, to: string): Promise<void> {
	try {
		await link(from, to);
	} catch (error) {
		const code = errnoOf(error) ?? '';
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) {
			throw error;
		}
		await copyFile(from, to, constants.COPYFILE_EXCL);
		await withFile(to, 'r+', handle => handle.sync());
	}
}
