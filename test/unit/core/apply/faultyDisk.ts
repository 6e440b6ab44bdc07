import { type Disk, DiskError, type DiskErrorCode } from '../../../../src/core/host';

/** Thrown in place of everything that would come after the step at which a program was killed. */
export class StoppedDead extends Error {}

export interface Fault {
	/** Step that fails once, from 1; later ones work again. */
	readonly failAt?: number;
	readonly code?: DiskErrorCode;
	/** Whether the failing step is done all the same. */
	readonly after?: boolean;
	/** Step before which the program is killed: neither it nor a later one happens. */
	readonly stopAt?: number;
}

/** A disk one of whose changing steps fails, or at one of which everything stops. */
export function faultyDisk(disk: Disk, fault: Fault): Disk & { steps(): number } {
	let count = 0;
	const step = async (path: string, run: () => Promise<void>) => {
		count++;
		if (fault.stopAt !== undefined && count >= fault.stopAt) {
			throw new StoppedDead();
		}
		const fails = count === fault.failAt;
		if (!fails || fault.after) {
			await run();
		}
		if (fails) {
			throw new DiskError(fault.code ?? 'other', path, 'made to fail');
		}
	};
	return {
		stat: path => disk.stat(path),
		realPath: path => disk.realPath(path),
		read: path => disk.read(path),
		list: path => disk.list(path),
		search: (query, token) => disk.search(query, token),
		makeFolder: path => step(path, () => disk.makeFolder(path)),
		writeNew: (path, bytes, mode) => step(path, () => disk.writeNew(path, bytes, mode)),
		rename: (from, to) => step(to, () => disk.rename(from, to)),
		link: (from, to) => step(to, () => disk.link(from, to)),
		remove: path => step(path, () => disk.remove(path)),
		removeFolder: path => step(path, () => disk.removeFolder(path)),
		syncFolder: path => step(path, () => disk.syncFolder(path)),
		append: (path, length, bytes) => step(path, () => disk.append(path, length, bytes)),
		truncate: (path, length) => step(path, () => disk.truncate(path, length)),
		steps: () => count,
	};
}
