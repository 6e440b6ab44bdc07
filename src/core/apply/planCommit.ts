import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';
import { folderOf } from '../spec/specPaths';
import { tempBeside } from '../store/tempName';
import type { CommitStep, FileStep } from './commitStep';

/** What is to be done to one file. Bytes are as they will be stored; `before` is the SHA-256, in hex, that the file must have. */
export type FileWrite =
	| { readonly op: 'create'; readonly path: string; readonly bytes: Uint8Array; readonly executable: boolean }
	/** Keeps the permission bits of the file, and follows `executable`. */
	| {
			readonly op: 'modify';
			readonly path: string;
			readonly before: string;
			readonly bytes: Uint8Array;
			readonly executable: boolean;
	  }
	| { readonly op: 'delete'; readonly path: string; readonly before: string }
	/** Without bytes the content stays. */
	| {
			readonly op: 'rename';
			readonly from: string;
			readonly path: string;
			readonly before: string;
			readonly bytes?: Uint8Array;
			readonly executable: boolean;
	  };

export interface CommitPlan {
	/** Bytes of every file that is replaced or goes away. */
	readonly old: readonly Uint8Array[];
	/** Folders that are missing, parents first. */
	readonly made: readonly string[];
	/** What comes to lie beside the files, in order; no file changes. */
	readonly prepare: readonly CommitStep[];
	/** What changes the files, in order. */
	readonly change: readonly FileStep[];
	/** What makes the names in all these folders durable. */
	readonly sync: readonly CommitStep[];
}

/**
 * Lay out the steps of a commit. Reads the disk and changes nothing.
 *
 * @throws DiskError of code `changed`, `missing` or `exists` where a file is not what a write expects.
 */
export async function planCommit(disk: Disk, writes: readonly FileWrite[]): Promise<CommitPlan> {
	const laidOut: FileSteps[] = [];
	const old: Uint8Array[] = [];
	for (const write of writes) {
		const before = write.op === 'create' ? undefined : await readOld(disk, write);
		if (before) {
			old.push(before.bytes);
		}
		laidOut.push(...stepsOf(write, before));
	}
	const folders = [...new Set(writes.flatMap(pathsOf).map(folderOf))];
	const made = await missingFolders(disk, folders);
	const toSync = new Set([...folders, ...made.map(folderOf)]);
	return {
		old,
		made,
		prepare: [
			...made.map(path => ({ kind: 'makeFolder', path }) as const),
			...laidOut.flatMap(({ prepare }) => prepare),
		],
		change: laidOut.map(({ change }) => change),
		sync: [...toSync].map(path => ({ kind: 'syncFolder', path }) as const),
	};
}

/** How one file changes. */
interface FileSteps {
	readonly prepare: readonly CommitStep[];
	readonly change: FileStep;
}

interface OldFile {
	readonly bytes: Uint8Array;
	readonly mode: number;
}

function pathsOf(write: FileWrite): readonly string[] {
	return write.op === 'rename' ? [write.from, write.path] : [write.path];
}

async function readOld(disk: Disk, write: Exclude<FileWrite, { readonly op: 'create' }>): Promise<OldFile> {
	const path = write.op === 'rename' ? write.from : write.path;
	const entry = await disk.stat(path);
	const bytes = entry?.kind === 'file' ? await disk.read(path) : undefined;
	if (!entry || !bytes || sha256(bytes) !== write.before) {
		throw new DiskError('changed', path, 'is not what it was');
	}
	return { bytes, mode: entry.mode };
}

function stepsOf(write: FileWrite, old: OldFile | undefined): readonly FileSteps[] {
	if (write.op === 'create') {
		return [createSteps(write.path, write.bytes, modeFor(0o644, write.executable))];
	}
	if (!old) {
		throw new Error(`${write.path} was not read`);
	}
	const { mode } = old;
	if (write.op === 'modify') {
		const { path, before, bytes } = write;
		const [temp, backup] = [tempBeside(path), tempBeside(path)];
		return [
			{
				prepare: [
					{ kind: 'prepare', temp, bytes, mode: modeFor(mode, write.executable) },
					{ kind: 'keep', path, backup, before },
				],
				change: { kind: 'replace', path, temp, backup, before, after: sha256(bytes), mode },
			},
		];
	}
	return write.op === 'rename'
		? [
				createSteps(write.path, write.bytes ?? old.bytes, modeFor(mode, write.executable)),
				removeSteps(write.from, write.before, mode),
			]
		: [removeSteps(write.path, write.before, mode)];
}

function createSteps(path: string, bytes: Uint8Array, mode: number): FileSteps {
	const temp = tempBeside(path);
	return {
		prepare: [{ kind: 'prepare', temp, bytes, mode }],
		change: { kind: 'create', path, temp, after: sha256(bytes) },
	};
}

function removeSteps(path: string, before: string, mode: number): FileSteps {
	const backup = tempBeside(path);
	return {
		prepare: [{ kind: 'keep', path, backup, before }],
		change: { kind: 'remove', path, backup, before, mode },
	};
}

/**
 * The permission bits with the executable ones as asked: for whoever may read. What was read-only is its owner's to write
 * again where these change, as Git would have it. Nothing beyond permissions is ever set.
 */
function modeFor(mode: number, executable: boolean): number {
	const permissions = mode & 0o777;
	if (((permissions & 0o111) !== 0) === executable) {
		return permissions;
	}
	const writable = (permissions & 0o222) === 0 ? permissions | 0o200 : permissions;
	return executable ? writable | ((permissions & 0o444) >> 2) : writable & ~0o111;
}

/** The folders that do not exist yet, parents first. */
async function missingFolders(disk: Disk, folders: readonly string[]): Promise<readonly string[]> {
	const missing = new Set<string>();
	for (const folder of folders) {
		const chain: string[] = [];
		for (let at = folder; at !== '' && !missing.has(at) && !(await disk.stat(at)); at = folderOf(at)) {
			chain.unshift(at);
		}
		for (const path of chain) {
			missing.add(path);
		}
	}
	return [...missing];
}
