import { type Failure, failed, nothingWritten } from '../failure';
import { findCommittedText } from '../history/baseline/findCommittedText';
import { conflictSides } from '../history/merge/conflictSides';
import { describeMerge } from '../history/merge/describeMerge';
import {
	type HistoriesToMerge,
	type HistoryConflict,
	type HistoryMerge,
	mergeHistories,
} from '../history/merge/mergeHistories';
import type { MergeSide } from '../history/merge/mergeSpecs';
import { decodeHistory } from '../history/read/decodeHistory';
import type { Host } from '../host';
import { checkOwnFile } from '../plan/state/checkOwnFile';
import { folderOf, historyPathOf } from '../spec/specPaths';
import { storeObject } from '../store/objectStore';
import { readObjectText } from '../store/readObjectText';
import { replaceFile } from '../store/replaceFile';
import { encodeText } from '../text/decodeText';
import { textInLf } from '../text/textInLf';
import { toFailure } from './toFailure';
import { withLock } from './withLock';

export type HistoryMerged =
	| {
			readonly kind: 'merged';
			/** Of apply.md, from the Root. */
			readonly path: string;
			readonly added: Merged['added'];
			readonly cycle: Merged['cycle'];
			readonly chosen: Merged['chosen'];
			/** Specs that both branches changed, from the Root; whether the file says something else than what was merged. */
			readonly specs: readonly { readonly path: string; readonly isPending: boolean }[];
	  }
	/** Nothing was written: which side counts has to be chosen first. */
	| { readonly kind: 'open'; readonly conflicts: readonly HistoryConflict[]; readonly failure: Failure };

type Merged = Extract<HistoryMerge, { readonly kind: 'merged' }>;

/**
 * Resolve the conflict that Git left in the history of a spec by merging the two; see `mergeHistories`.
 *
 * The file with the markers is stored before it is replaced. The specs are left alone: what one says besides what was
 * merged is pending. Refuses a history without a conflict, and one of which a side did more than append cycles.
 */
export async function mergeHistory(
	host: Host,
	specPath: string,
	choices: ReadonlyMap<string, MergeSide>,
): Promise<HistoryMerged | Failure> {
	return withLock(host, () =>
		mergeLocked(host, historyPathOf(specPath), choices).catch(error => toFailure(error, nothingWritten)),
	);
}

async function mergeLocked(
	host: Host,
	path: string,
	choices: ReadonlyMap<string, MergeSide>,
): Promise<HistoryMerged | Failure> {
	const { disk } = host;
	const refusal = await checkOwnFile(disk, path, await disk.stat(path), 'history');
	const bytes = refusal ? undefined : await disk.read(path);
	const decoded = bytes && decodeHistory(bytes);
	const sides = decoded?.kind === 'text' ? conflictSides(decoded.document.text) : undefined;
	if (!bytes || decoded?.kind !== 'text' || !sides) {
		return refusal ?? failed('history.nothing', `There is no merge conflict in ${path}.`, nothingWritten, goOn);
	}
	if (decoded.damaged.length > 0) {
		const message = `${path} is damaged on line ${decoded.damaged[0]?.line}, so its cycles cannot be put together.`;
		return failed('history.bad_encoding', message, nothingWritten, 'Resolve the conflict in the file by hand.');
	}
	const merge = await mergeHistories({ ...sides, ...mergeContext(host, path), choices });
	if (merge.kind !== 'merged') {
		const failure = describeMerge(merge, path);
		return merge.kind === 'open' ? { kind: 'open', conflicts: merge.conflicts, failure } : failure;
	}
	await storeObject(disk, bytes);
	await replaceFile(disk, path, encodeText(merge.text, decoded.document));
	const { kind, added, cycle, chosen } = merge;
	return { kind, path, added, cycle, chosen, specs: await findPending(host, path, merge.specs) };
}

const goOn = 'Go on as usual.';

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

async function findPending({ disk }: Host, path: string, specs: Merged['specs']): Promise<Found> {
	const found = specs.map(async ({ path: name, text }) => {
		const specPath = besidePath(path, name);
		return { path: specPath, isPending: textInLf(await disk.read(specPath)) !== text };
	});
	return Promise.all(found);
}

type Found = Extract<HistoryMerged, { readonly kind: 'merged' }>['specs'];

/** A file that records name, from the Root. */
function besidePath(historyPath: string, name: string): string {
	const folder = folderOf(historyPath);
	return folder === '' ? name : `${folder}/${name}`;
}
