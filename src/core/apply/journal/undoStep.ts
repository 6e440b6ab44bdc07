import { sha256 } from '../../hash';
import { type Disk, DiskError } from '../../host';
import { readObject, storeObject } from '../../store/objectStore';
import type { FileStep } from '../commitStep';
import { judgeStep } from './judgeStep';

/**
 * Take a step back, done or not: what counts is what the disk holds.
 *
 * @param force Whether somebody else's bytes, which are stored first, may be replaced as well.
 * @returns `false` where somebody else's bytes are in the way and stay.
 * @throws DiskError
 */
export async function undoStep(disk: Disk, step: FileStep, force = false): Promise<boolean> {
	const state = await judgeStep(disk, step);
	if (state === 'old') {
		return true;
	}
	if (state === 'other' && !force) {
		return false;
	}
	// Where nobody can tell whose it is, it is stored.
	if (state !== 'new' && !(await storeFile(disk, step.path))) {
		return false;
	}
	await putBack(disk, step);
	return true;
}

async function putBack(disk: Disk, step: FileStep): Promise<void> {
	if (step.kind === 'create') {
		return disk.remove(step.path);
	}
	await provideBackup(disk, step);
	// A second name refuses to take the place of what somebody put there meanwhile.
	return step.kind === 'remove' && !(await disk.stat(step.path))
		? disk.link(step.backup, step.path)
		: disk.rename(step.backup, step.path);
}

/** Make sure that the old bytes lie beside the file: from the store where the second name is gone or was written to. */
async function provideBackup(disk: Disk, step: Exclude<FileStep, { readonly kind: 'create' }>): Promise<void> {
	const { path, backup, before, mode } = step;
	const bytes = (await disk.stat(backup))?.kind === 'file' ? await disk.read(backup) : undefined;
	if (bytes && sha256(bytes) === before) {
		return;
	}
	const stored = await readObject(disk, before);
	if (!stored) {
		throw new DiskError('missing', path, 'its old bytes are not stored');
	}
	if (bytes) {
		await storeObject(disk, bytes);
		await disk.remove(backup);
	}
	await disk.writeNew(backup, stored, mode);
}

/** Keep what stands at a path; `false` for what is no file. */
async function storeFile(disk: Disk, path: string): Promise<boolean> {
	const entry = await disk.stat(path);
	const bytes = entry?.kind === 'file' ? await disk.read(path) : undefined;
	if (bytes) {
		await storeObject(disk, bytes);
	}
	return !entry || bytes !== undefined;
}
