import { type Failure, failed, nothingWritten } from '../failure';
import { sha256 } from '../hash';
import { findCommittedText } from '../history/baseline/findCommittedText';
import { type ConflictSides, conflictSides } from '../history/merge/conflictSides';
import { describeMerge } from '../history/merge/describeMerge';
import type { HistoriesToMerge, HistoryConflict } from '../history/merge/historyMerge';
import { branchNames, type ConflictMerge, mergeConflicts } from '../history/merge/mergeConflicts';
import type { MergeSide } from '../history/merge/mergeSpecs';
import { decodeHistory } from '../history/read/decodeHistory';
import { type Disk, DiskError, type Host } from '../host';
import { checkOwnFile } from '../plan/state/checkOwnFile';
import { folderOf, historyPathOf } from '../spec/specPaths';
import { storeObjects } from '../store/objectStore';
import { readObjectText } from '../store/readObjectText';
import { replaceFile } from '../store/replaceFile';
import { encodeText } from '../text/decodeText';
import type { TextDocument } from '../text/document';
import type { SideNames } from '../text/sideNames';
import { textInLf } from '../text/textInLf';
import { type MarkedFile, readMarkedSpecs } from './readMarkedSpecs';
import { readUnmarked } from './readUnmarked';
import { toFailure } from './toFailure';
import { withLock } from './withLock';

export type HistoryMerged =
	| {
			readonly kind: 'merged';
			/** Of apply.md, from the Root. */
			readonly path: string;
			/** Whether both versions stood in it; else only specs were merged. */
			readonly isHistory: boolean;
			readonly added: Merged['added'];
			readonly cycle: Merged['cycle'];
			readonly chosen: Merged['chosen'];
			/**
			 * Specs that both branches changed, from the Root; whether the file says something else than what was merged. Of
			 * those that are still in conflict nobody knows what both versions were made from.
			 */
			readonly specs: readonly MergedFile[];
	  }
	/** Nothing was written: which side counts has to be chosen first. */
	| {
			readonly kind: 'open';
			readonly conflicts: readonly HistoryConflict[];
			/** What Git calls the sides, where it does. */
			readonly names?: SideNames;
			readonly failure: Failure;
	  };

/** How a spec stands after a merge. */
export interface MergedFile {
	readonly path: string;
	readonly isPending: boolean;
	readonly isConflict: boolean;
}

type Merged = Extract<ConflictMerge, { readonly kind: 'merged' }>;

/**
 * Resolve the conflict that Git left in the history of a spec by merging the two, and in the specs beside it with it;
 * see `mergeConflicts`.
 *
 * The files with the markers are stored before they are replaced. A spec without markers is left alone: what it says
 * besides what was merged is pending. Refuses where there is no conflict, and a history of which a side did more than
 * append cycles.
 */
export async function mergeHistory(
	host: Host,
	specPath: string,
	choices: ReadonlyMap<string, MergeSide>,
): Promise<HistoryMerged | Failure> {
	return withLock(host, () => mergeLocked(host, specPath, choices).catch(error => toFailure(error, nothingWritten)));
}

async function mergeLocked(
	host: Host,
	specPath: string,
	choices: ReadonlyMap<string, MergeSide>,
): Promise<HistoryMerged | Failure> {
	const { disk } = host;
	const path = historyPathOf(specPath);
	const read = await readConflict(host, path);
	if (read.kind === 'failed') {
		return read;
	}
	const specs = await readMarkedSpecs(host, specPath, read.isUnmarked);
	const marked = new Map([...specs].map(([name, file]) => [name, file.marked]));
	const { sides } = read;
	const merge = await mergeConflicts({ ...mergeContext(host, path), ...(sides && { sides }), marked, choices });
	if (merge.kind !== 'merged') {
		const failure = describeMerge(merge, path);
		const names = branchNames({ ...(sides && { sides }), marked });
		return merge.kind === 'open'
			? { kind: 'open', conflicts: merge.conflicts, ...(names && { names }), failure }
			: failure;
	}
	const files = merge.files.flatMap(({ path: name, text }): readonly Replaced[] => {
		const file = specs.get(name);
		return file ? [{ ...file, text }] : [];
	});
	const refusal = await replaceAll(disk, [...files, ...(sides ? [{ ...read, path, text: merge.text }] : [])]);
	if (refusal) {
		return refusal;
	}
	const { kind, added, cycle, chosen } = merge;
	const left = [...specs.keys()].filter(name => !merge.files.some(file => file.path === name));
	return {
		kind,
		path,
		isHistory: sides !== undefined,
		added,
		cycle,
		chosen,
		specs: await lookAt(host, path, merge, left),
	};
}

interface Replaced extends Pick<MarkedFile, 'path' | 'bytes' | 'document'> {
	readonly text: string;
}

/** Give files their merged texts. The history comes last: as long as it is in conflict, all this can be done once more. */
async function replaceAll(disk: Disk, files: readonly Replaced[]): Promise<Failure | undefined> {
	await storeObjects(
		disk,
		files.map(({ bytes }) => bytes),
	);
	const done: string[] = [];
	for (const { path, bytes, text, document } of files) {
		try {
			await requireSame(disk, path, bytes);
			await replaceFile(disk, path, encodeText(text, document));
			done.push(path);
		} catch (error) {
			const state = `${done.join(', ')} ${done.length === 1 ? 'is' : 'are'} merged; nothing else was written.`;
			const failure = toFailure(error, done.length === 0 ? nothingWritten : state);
			return failure.code === 'conflict.base_changed' ? { ...failure, next: 'Look at it, then merge again.' } : failure;
		}
	}
	return undefined;
}

/** What somebody wrote while the merge was worked out is not written over. @throws DiskError of code `changed` */
async function requireSame(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
	const now = await disk.read(path);
	if (sha256(now ?? new Uint8Array()) !== sha256(bytes)) {
		throw new DiskError('changed', path, 'is not what it was');
	}
}

interface ReadConflict {
	readonly kind: 'read';
	readonly bytes: Uint8Array;
	readonly document: TextDocument;
	/** Absent where the history is in no conflict. */
	readonly sides?: ConflictSides;
	/** Whether Git alone tells of the conflict: the file holds our side, and no markers. */
	readonly isUnmarked: boolean;
}

async function readConflict({ disk, git }: Host, path: string): Promise<ReadConflict | Failure> {
	const entry = await disk.stat(path);
	const refusal = await checkOwnFile(disk, path, entry, 'history');
	if (refusal) {
		return refusal;
	}
	const bytes = (entry && (await disk.read(path))) ?? new Uint8Array();
	const decoded = decodeHistory(bytes);
	const marked = decoded.kind === 'text' ? conflictSides(decoded.document.text) : undefined;
	const sides = marked ?? (await readUnmarked(git, path, bytes));
	const isUnmarked = !marked && sides !== undefined;
	if (decoded.kind !== 'text' || !sides) {
		return { kind: 'read', bytes, document: { text: '', eol: 'lf', bom: false }, isUnmarked: false };
	}
	if (decoded.damaged.length > 0) {
		const message = `${path} is damaged on line ${decoded.damaged[0]?.line}, so its cycles cannot be put together.`;
		return failed('history.bad_encoding', message, nothingWritten, 'Resolve the conflict in the file by hand.');
	}
	return { kind: 'read', bytes, document: decoded.document, sides, isUnmarked };
}

/** What merging the history at a path asks of its host. */
export function mergeContext(
	{ disk, git, now, requirementHeadings = [] }: Host,
	path: string,
): Omit<HistoriesToMerge, 'ours' | 'theirs' | 'choices'> {
	return {
		time: now().toISOString(),
		stored: async (digest, name) =>
			(await readObjectText(disk, digest)) ?? findCommittedText(git, besidePath(path, name), digest),
		specPath: name => besidePath(path, name),
		factHeadings: requirementHeadings,
	};
}

/** How the specs stand that both branches changed, or that are still in conflict. */
async function lookAt(
	{ disk }: Host,
	path: string,
	{ specs, files }: Merged,
	left: readonly string[],
): Promise<readonly MergedFile[]> {
	const merged = new Map([...files, ...specs].map(({ path: name, text }) => [name, text]));
	const found = [...new Set([...merged.keys(), ...left])].map(async name => {
		const specPath = besidePath(path, name);
		const isConflict = left.includes(name);
		const now = isConflict ? undefined : textInLf(await disk.read(specPath));
		return { path: specPath, isPending: !isConflict && now !== merged.get(name), isConflict };
	});
	return Promise.all(found);
}

/** A file that records name, from the Root. */
function besidePath(historyPath: string, name: string): string {
	const folder = folderOf(historyPath);
	return folder === '' ? name : `${folder}/${name}`;
}
