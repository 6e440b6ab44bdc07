import type { DiskEntry } from '../../diskEntry';
import type { FailureCode } from '../../failure';
import type { Disk } from '../../host';
import { folderOf } from '../../spec/specPaths';
import { findLeftovers } from '../../store/findLeftovers';
import { decodeText } from '../../text/decodeText';
import { escapePath } from '../../text/escapePath';
import { checkPath } from './checkPath';
import { collisionCode } from './collisionCode';
import { foldPath } from './foldPath';
import { type EditEnd, endsOf, type GuardedEdit } from './guardedEdit';
import { limits } from './limits';

/** Why a path of an edit cannot be written on this disk. */
export interface DiskRefusal {
	readonly code: FailureCode;
	readonly path: string;
	/** The end of a sentence that begins with the path, such as `is a link`. */
	readonly reason: string;
}

/** Which folders below the Root hold another repository, as far as it was looked; shared between the edits of one plan. */
export type Repositories = Map<string, Promise<boolean>>;

/**
 * Why one of the ends of an edit is not what it seems on this disk: inside the Root, through no link, in no other
 * repository, spelled as the disk spells it, and a regular file with one name, or free where it is to be new.
 *
 * @returns The first reason, or `undefined`.
 */
export async function refusalOnDisk(
	disk: Disk,
	edit: GuardedEdit,
	repositories: Repositories,
): Promise<DiskRefusal | undefined> {
	for (const end of endsOf(edit)) {
		const refusal =
			(await checkRealPath(disk, end.path)) ??
			(await checkRepository(disk, end.path, repositories)) ??
			(await checkEnd(disk, end)) ??
			(end.is === 'existing' && edit.text !== undefined ? await checkOldText(disk, end.path) : undefined);
		if (refusal) {
			return refusal;
		}
	}
	return undefined;
}

async function checkRealPath(disk: Disk, path: string): Promise<DiskRefusal | undefined> {
	const real = await disk.realPath(path);
	if (real === undefined) {
		return refuse('path.symlink_escape', path, 'leads out of the Root through a link');
	}
	if (real === path) {
		return undefined;
	}
	const refusal = checkPath(real);
	if (refusal) {
		return refuse(refusal.code, path, `is ${escapePath(real)} on this disk, which ${refusal.reason}`);
	}
	return foldPath(real) === foldPath(path)
		? refuse(collisionCode(real, path), path, `is spelled ${escapePath(real)} on this disk`)
		: refuse('path.not_canonical', path, `runs through a link; the file’s own path is ${escapePath(real)}`);
}

/** Refuse what lies in a submodule or another repository below the Root; `known` remembers the folders seen. */
async function checkRepository(disk: Disk, path: string, known: Repositories): Promise<DiskRefusal | undefined> {
	for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
		const nested = known.get(folder) ?? disk.stat(`${folder}/.git`).then(entry => entry !== undefined);
		known.set(folder, nested);
		if (await nested) {
			return refuse('path.submodule', path, `lies in another repository, ${escapePath(folder)}`);
		}
	}
	return undefined;
}

async function checkEnd(disk: Disk, { path, is }: EditEnd): Promise<DiskRefusal | undefined> {
	const entry = await disk.stat(path);
	if (entry?.kind === 'link') {
		return refuse('path.symlink_escape', path, 'is a link');
	}
	if (entry && entry.kind !== 'file') {
		return refuse('path.not_regular', path, `is ${entry.kind === 'folder' ? 'a folder' : 'no regular file'}`);
	}
	if (is === 'new') {
		return entry ? refuse('conflict.exists', path, 'exists already') : checkNewName(disk, path);
	}
	return entry ? checkOldFile(disk, path, entry) : refuse('conflict.base_changed', path, 'does not exist');
}

async function checkOldFile(disk: Disk, path: string, entry: DiskEntry): Promise<DiskRefusal | undefined> {
	// What a killed writer left is removed before the next one looks here.
	if (entry.links > 1 && entry.links > 1 + (await findLeftovers(disk, path)).length) {
		return refuse('path.hard_link', path, 'has other names on this disk (hard links)');
	}
	return entry.size > limits.fileBytes
		? refuse('plan.too_large', path, `is larger than ${limits.fileBytes / 1024 / 1024} MB`)
		: undefined;
}

/** Look for a neighbour that another file system would take for the same name, at the first part that is new. */
async function checkNewName(disk: Disk, path: string): Promise<DiskRefusal | undefined> {
	const names = path.split('/');
	for (const [index, name] of names.entries()) {
		const part = names.slice(0, index + 1).join('/');
		const entry = await disk.stat(part);
		if (entry && entry.kind !== 'folder') {
			return refuse('path.not_regular', path, `runs through ${escapePath(part)}, which is no folder`);
		}
		if (!entry) {
			const neighbours = await disk.list(folderOf(part));
			const key = foldPath(name);
			const twin = neighbours.find(neighbour => foldPath(neighbour) === key);
			return twin === undefined
				? undefined
				: refuse(collisionCode(twin, name), path, `differs from ${escapePath(twin)} only in case or Unicode form`);
		}
	}
	return undefined;
}

async function checkOldText(disk: Disk, path: string): Promise<DiskRefusal | undefined> {
	const bytes = await disk.read(path);
	return bytes && decodeText(bytes).kind === 'notText' ? refuse('edit.binary', path, 'is no UTF-8 text') : undefined;
}

function refuse(code: FailureCode, path: string, reason: string): DiskRefusal {
	return { code, path, reason };
}
