import type { Change } from '../../diff/change';
import type { History } from '../../history/history';
import { concerns } from '../../history/movers';
import type { CancellationToken } from '../../host';
import { historyPathOf } from '../../spec/specPaths';
import { checkPath } from '../guard/checkPath';
import type { ReadableFiles } from '../planner';
import type { SearchedText } from './place';

/** Files read at the same time. */
const concurrency = 64;
/** UTF-16 units of texts kept; a search that finds more stops there. */
const keptLimit = 64 * 1024 * 1024;

/** How a plan begins that was saved in the workspace: it quotes what it is about. */
const savedPlan = /^\s*\{\s*"version":\s*1,\s*"spec":\s*\{\s*"path":/;

/** The texts of the workspace in which something may stand. */
export interface SearchedTexts {
	/** Those that earlier cycles of the spec wrote, newest first, then the rest by path. */
	readonly texts: readonly SearchedText[];
	/** All files, read or not. */
	readonly paths: ReadonlySet<string>;
	/** Paths that a recorded cycle changed for the requirement. */
	ownOf(change: Change): ReadonlySet<string>;
}

/**
 * Read the files that hold any of the needles, those that earlier cycles list first and whatever they hold.
 *
 * Files that an edit may never change, such as specs and histories, are not looked at.
 */
export async function searchTexts(
	history: History,
	specPath: string,
	files: ReadableFiles,
	needles: readonly string[],
	token: CancellationToken,
): Promise<SearchedTexts> {
	const historyPath = historyPathOf(specPath);
	const cycles = history.cycles.filter(cycle => concerns(cycle, historyPath, specPath)).reverse();
	const listed = new Set(cycles.flatMap(cycle => cycle.changes.map(({ path }) => path)));
	const isLookedAt = (path: string) => path !== specPath && path !== historyPath && checkPath(path) === undefined;
	const all = needles.length === 0 && listed.size === 0 ? [] : await files.listFiles();
	const first = [...listed].filter(isLookedAt);
	const rest = needles.length === 0 ? [] : all.filter(path => isLookedAt(path) && !listed.has(path));
	const texts: SearchedText[] = [];
	let kept = 0;
	for (const [paths, isListed] of [
		[first, true],
		[rest, false],
	] as const) {
		for (let at = 0; at < paths.length && kept < keptLimit && !token.isCancellationRequested; at += concurrency) {
			const batch = paths.slice(at, at + concurrency);
			const read = await Promise.all(batch.map(path => files.readText(path)));
			for (const [index, text] of read.entries()) {
				if (
					text !== undefined &&
					!savedPlan.test(text) &&
					(isListed || needles.some(needle => text.includes(needle)))
				) {
					texts.push({ path: batch[index] ?? '', text });
					kept += text.length;
				}
			}
		}
	}
	const edits = cycles.flatMap(cycle => cycle.record?.begin.edits ?? []);
	return {
		texts,
		paths: new Set([...all, ...texts.map(({ path }) => path)]),
		ownOf: ({ id, wasId }) =>
			new Set(
				edits
					.filter(({ requirements }) => requirements.includes(id) || (wasId !== null && requirements.includes(wasId)))
					.map(({ path }) => path),
			),
	};
}
