import { sha256 } from '../hash';
import { type Disk, DiskError } from '../host';
import { folderOf } from '../spec/specPaths';
import { type KeptPermissions, readPermissions } from '../store/permissionStore';
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
	/** Permission bits on both sides of what is replaced, moved or goes away. */
	readonly permissions: readonly KeptPermissions[];
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
	const permissions: KeptPermissions[] = [];
	for (const write of writes) {
		if (write.op === 'create') {
			laidOut.push(await createdSteps(disk, write));
			continue;
		}
		const before = await readOld(disk, write);
		old.push(before.bytes);
		permissions.push(...permissionsOf(write, before));
		laidOut.push(...stepsOf(write, before));
	}
	const folders = [...new Set(writes.flatMap(pathsOf).map(folderOf))];
	const made = await missingFolders(disk, folders);
	const toSync = new Set([...folders, ...made.map(folderOf)]);
	return {
		old,
		permissions,
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

type NewFile = Extract<FileWrite, { readonly op: 'create' }>;
type OtherWrite = Exclude<FileWrite, NewFile>;

function pathsOf(write: FileWrite): readonly string[] {
	return write.op === 'rename' ? [write.from, write.path] : [write.path];
}

async function readOld(disk: Disk, write: OtherWrite): Promise<OldFile> {
	const path = write.op === 'rename' ? write.from : write.path;
	const entry = await disk.stat(path);
	const bytes = entry?.kind === 'file' ? await disk.read(path) : undefined;
	if (!entry || !bytes || sha256(bytes) !== write.before) {
		throw new DiskError('changed', path, 'is not what it was');
	}
	return { bytes, mode: entry.mode };
}

/** A content that comes back to where it was has the permissions that it had there; of all else the user's mask may take away. */
async function createdSteps(disk: Disk, { path, bytes, executable }: NewFile): Promise<FileSteps> {
	const kept = await readPermissions(disk, { path, sha256: sha256(bytes) });
	return kept === undefined
		? createSteps(path, bytes, modeFor(0o644, executable), true)
		: createSteps(path, bytes, modeFor(kept, executable));
}

function permissionsOf(write: OtherWrite, { bytes, mode }: OldFile): readonly KeptPermissions[] {
	const before = { path: write.op === 'rename' ? write.from : write.path, sha256: write.before, mode: mode & 0o777 };
	if (write.op === 'delete') {
		return [before];
	}
	const after = sha256(write.bytes ?? bytes);
	return [before, { path: write.path, sha256: after, mode: modeFor(mode, write.executable) }];
}

function stepsOf(write: OtherWrite, old: OldFile): readonly FileSteps[] {
	const { mode } = old;
	if (write.op === 'modify') {
		const { path, before, bytes } = write;
		const [temp, backup] = [tempBeside(path), tempBeside(path)];
		return [
			{
				prepare: [
					{ kind: 'prepare', temp, bytes, mode: modeFor(mode, write.executable), masked: false },
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

function createSteps(path: string, bytes: Uint8Array, mode: number, masked = false): FileSteps {
	const temp = tempBeside(path);
	return {
		prepare: [{ kind: 'prepare', temp, bytes, mode, masked }],
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
