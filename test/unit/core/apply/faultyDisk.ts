import { toDiskError } from '../../../../src/adapters/toDiskError';
import { type Disk, DiskError, type DiskErrorCode } from '../../../../src/core/host';

/** Thrown in place of everything that would come after the step at which a program was killed. */
export class StoppedDead extends Error {}

/** What an operating system says of a step that it does not do. */
export type Errno = 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'EMFILE' | 'ESTALE';

export interface Fault {
	/** Step that fails once, from 1; later ones work again. */
	readonly failAt?: number;
	/** Step from which on every step fails for which `lacks` holds: `room` those that need some, `writing` those that change something, `all` reading too. */
	readonly failFrom?: number;
	readonly lacks?: 'room' | 'writing' | 'all';
	readonly code?: DiskErrorCode;
	/** In the place of `code`: what the system says. */
	readonly errno?: Errno;
	/** Whether the step that fails, the first of them where several do, is done all the same. */
	readonly after?: boolean;
	/** Step before which the program is killed: neither it nor a later one happens. */
	readonly stopAt?: number;
	/** Whether the step that fails, or at which the program is killed, is done by half where that can be. */
	readonly torn?: boolean;
	/** Whether only what is appended to a file counts as a step. */
	readonly appendsOnly?: boolean;
	/** Whether second names are copies, as on file systems without hard links. */
	readonly copies?: boolean;
}

type ChangingStep = (run: () => Promise<void>, half?: () => Promise<void>) => Promise<void>;

/** A disk one of whose changing steps fails, or at one of which everything stops. */
export function faultyDisk(disk: Disk, fault: Fault): Disk & { steps(): number } {
	let count = 0;
	const isPast = (at: number | undefined) => at !== undefined && count >= at;
	const fail = (path: string) => {
		throw fault.errno
			? toDiskError(Object.assign(new Error('made to fail'), { code: fault.errno }), path)
			: new DiskError(fault.code ?? 'other', path, 'made to fail');
	};
	const read = async <T>(path: string, run: () => Promise<T>): Promise<T> =>
		isPast(fault.failFrom) && fault.lacks === 'all' ? fail(path) : run();
	const step =
		(path: string, needsRoom: boolean, counts = !fault.appendsOnly): ChangingStep =>
		async (run, half) => {
			count += counts ? 1 : 0;
			if (isPast(fault.stopAt)) {
				if (fault.torn && counts && count === fault.stopAt) {
					await half?.();
				}
				throw new StoppedDead();
			}
			if (isPast(fault.failFrom) && (needsRoom || fault.lacks !== 'room')) {
				if (fault.after && count === fault.failFrom) {
					await run();
				}
				fail(path);
			}
			const fails = counts && count === fault.failAt;
			if (!fails || fault.after) {
				await run();
			} else if (fault.torn) {
				await half?.();
			}
			if (fails) {
				fail(path);
			}
		};
	const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1);
	const copyFile = async (from: string, to: string, cut = (bytes: Uint8Array) => bytes) => {
		const entry = await disk.stat(from);
		await disk.writeNew(to, cut((await disk.read(from)) ?? new Uint8Array()), entry?.mode ?? 0o644);
	};
	return {
		stat: path => read(path, () => disk.stat(path)),
		realPath: path => read(path, () => disk.realPath(path)),
		read: path => read(path, () => disk.read(path)),
		list: path => read(path, () => disk.list(path)),
		search: (query, token) => disk.search(query, token),
		makeFolder: path => step(path, true)(() => disk.makeFolder(path)),
		writeNew: (path, bytes, mode, masked) =>
			step(path, true)(
				() => disk.writeNew(path, bytes, mode, masked),
				// A step that fails removes what it wrote; one that is killed cannot.
				fault.stopAt === undefined ? undefined : () => disk.writeNew(path, half(bytes), mode, masked),
			),
		rename: (from, to) => step(to, false)(() => disk.rename(from, to)),
		link: (from, to) =>
			fault.copies
				? step(to, true)(
						() => copyFile(from, to),
						fault.stopAt === undefined ? undefined : () => copyFile(from, to, half),
					)
				: step(to, true)(() => disk.link(from, to)),
		remove: path => step(path, false)(() => disk.remove(path)),
		removeFolder: path => step(path, false)(() => disk.removeFolder(path)),
		syncFolder: path => step(path, false)(() => disk.syncFolder(path)),
		append: (path, length, bytes) =>
			step(
				path,
				true,
				true,
			)(
				() => disk.append(path, length, bytes),
				() => disk.append(path, length, half(bytes)),
			),
		truncate: (path, length) => step(path, false)(() => disk.truncate(path, length)),
		identity: () => read('', () => disk.identity()),
		steps: () => count,
	};
}
