import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';

/**
 * What is done to one file once everything is prepared, with all that is needed to take it back from the disk alone.
 *
 * Plain data, made before the first step runs, so that another process can take it back. Hashes are SHA-256 in hex.
 */
export type FileStep =
	| { readonly kind: 'create'; readonly path: string; readonly temp: string; readonly after: string }
	| {
			readonly kind: 'replace';
			readonly path: string;
			readonly temp: string;
			readonly backup: string;
			readonly before: string;
			readonly after: string;
			/** Permission bits of the old file. */
			readonly mode: number;
	  }
	| {
			readonly kind: 'remove';
			readonly path: string;
			readonly backup: string;
			readonly before: string;
			readonly mode: number;
	  };

/** One step of a commit. */
export type CommitStep =
	| FileStep
	| { readonly kind: 'makeFolder'; readonly path: string }
	/** Write the new bytes beside their place; `masked` as `Disk.writeNew` has it. */
	| {
			readonly kind: 'prepare';
			readonly temp: string;
			readonly bytes: Uint8Array;
			readonly mode: number;
			readonly masked: boolean;
	  }
	/** Give the old file a second name, from which it is restored without needing room. */
	| { readonly kind: 'keep'; readonly path: string; readonly backup: string; readonly before: string }
	| { readonly kind: 'syncFolder'; readonly path: string };

/** Do a step. @throws DiskError, of code `changed` where a file is not what it was when the commit was made. */
export async function doStep(disk: Disk, step: CommitStep): Promise<void> {
	switch (step.kind) {
		case 'makeFolder':
			return disk.makeFolder(step.path);
		case 'prepare':
			return disk.writeNew(step.temp, step.bytes, step.mode, step.masked);
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

async function requireHash(disk: Disk, path: string, expected: string): Promise<void> {
	const bytes = await disk.read(path);
	if (!bytes || sha256(bytes) !== expected) {
		throw new DiskError('changed', path, 'is not what it was');
	}
}
