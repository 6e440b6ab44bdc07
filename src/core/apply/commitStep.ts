import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';

/**
 * One step of a commit, with all that is needed to do it, and to take it back from the disk alone.
 *
 * Plain data, made before the first step runs, so that steps can be written down and taken back by another process.
 * Hashes are SHA-256 in hex.
 */
export type CommitStep =
	| { readonly kind: 'makeFolder'; readonly path: string }
	/** Write the new bytes beside their place. */
	| { readonly kind: 'prepare'; readonly temp: string; readonly bytes: Uint8Array; readonly mode: number }
	/** Give the old file a second name, from which it is restored without needing room. */
	| { readonly kind: 'keep'; readonly path: string; readonly backup: string; readonly before: string }
	| { readonly kind: 'create'; readonly path: string; readonly temp: string; readonly after: string }
	| {
			readonly kind: 'replace';
			readonly path: string;
			readonly temp: string;
			readonly backup: string;
			readonly before: string;
			readonly after: string;
	  }
	| { readonly kind: 'remove'; readonly path: string; readonly backup: string; readonly before: string }
	| { readonly kind: 'syncFolder'; readonly path: string };

/** Do a step. @throws DiskError, of code `changed` where a file is not what it was when the commit was made. */
export async function doStep(disk: Disk, step: CommitStep): Promise<void> {
	switch (step.kind) {
		case 'makeFolder':
			return disk.makeFolder(step.path);
		case 'prepare':
			return disk.writeNew(step.temp, step.bytes, step.mode);
		case 'keep':
			await requireHash(disk, step.path, step.before);
			return disk.link(step.path, step.backup);
		case 'create':
			return disk.link(step.temp, step.path);
		case 'replace':
			await requireHash(disk, step.path, step.before);
			return disk.rename(step.temp, step.path);
		case 'remove':
			await requireHash(disk, step.path, step.before);
			return disk.remove(step.path);
		case 'syncFolder':
			return disk.syncFolder(step.path);
	}
}

/**
 * Take a step back, done or not: what counts is what the disk holds.
 *
 * @returns `false` where somebody else's bytes are in the way, which stay.
 * @throws DiskError
 */
export async function undoStep(disk: Disk, step: CommitStep): Promise<boolean> {
	switch (step.kind) {
		case 'makeFolder':
			return removeEmpty(disk, step.path);
		case 'prepare':
			return removeIfThere(disk, step.temp);
		case 'keep':
			return removeIfThere(disk, step.backup);
		case 'create':
			return undoCreate(disk, step);
		case 'replace':
			return undoReplace(disk, step);
		case 'remove':
			return undoRemove(disk, step);
		case 'syncFolder':
			return true;
	}
}

type StepOf<Kind extends CommitStep['kind']> = Extract<CommitStep, { readonly kind: Kind }>;

async function undoCreate(disk: Disk, { path, after }: StepOf<'create'>): Promise<boolean> {
	const hash = await hashOf(disk, path);
	if (hash === after) {
		await disk.remove(path);
	}
	return hash === after || hash === undefined;
}

async function undoReplace(disk: Disk, { path, backup, before, after }: StepOf<'replace'>): Promise<boolean> {
	const hash = await hashOf(disk, path);
	if (hash === after) {
		await disk.rename(backup, path);
	}
	return hash === after || hash === before;
}

async function undoRemove(disk: Disk, { path, backup, before }: StepOf<'remove'>): Promise<boolean> {
	const hash = await hashOf(disk, path);
	if (hash === undefined && !(await disk.stat(path))) {
		await disk.link(backup, path);
		return true;
	}
	return hash === before;
}

async function removeIfThere(disk: Disk, path: string): Promise<boolean> {
	if (await disk.stat(path)) {
		await disk.remove(path);
	}
	return true;
}

/** A folder in which somebody put something stays, and is in nobody's way. */
async function removeEmpty(disk: Disk, path: string): Promise<boolean> {
	if ((await disk.stat(path))?.kind === 'folder' && (await disk.list(path)).length === 0) {
		await disk.removeFolder(path);
	}
	return true;
}

async function requireHash(disk: Disk, path: string, expected: string): Promise<void> {
	if ((await hashOf(disk, path)) !== expected) {
		throw new DiskError('changed', path, 'is not what it was');
	}
}

async function hashOf(disk: Disk, path: string): Promise<string | undefined> {
	const bytes = await disk.read(path);
	return bytes && sha256(bytes);
}
