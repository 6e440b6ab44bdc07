import type { Change } from '../../diff/change';
import { concerns } from '../../history/baseline/movers';
import type { History } from '../../history/history';
import type { CancellationToken } from '../../host';
import { inBatches } from '../../inBatches';
import { historyPathOf } from '../../spec/specPaths';
import type { TreeAnswer } from '../../treeSearch';
import { checkPath } from '../guard/checkPath';
import type { ReadableFiles } from '../planner';
import type { SearchedText } from './place';

/** Files read at the same time. */
const concurrency = 64;
/** Files of earlier cycles that are read whatever they hold, the newest. */
const listedLimit = 500;

/** How a plan begins that was saved in the workspace: it quotes what it is about. */
const savedPlan = /^\s*\{\s*"version":\s*1,\s*"spec":\s*\{\s*"path":/;

/** The texts of the workspace in which something may stand. */
export interface SearchedTexts {
	/** Those that earlier cycles of the spec wrote, newest first, then the rest by path. */
	readonly texts: readonly SearchedText[];
	/** All files, read or not. */
	readonly paths: ReadonlySet<string>;
	/** Those that the system does not allow to be read. */
	readonly unread: readonly string[];
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
	const found: TreeAnswer =
		needles.length === 0 && listed.size === 0 ? { paths: [], texts: [] } : await files.search(needles, token);
	const texts = await readListed([...listed].filter(isLookedAt).slice(0, listedLimit), files);
	texts.push(...found.texts.filter(({ path }) => !listed.has(path) && isLookedAt(path)));
	const edits = cycles.flatMap(cycle => cycle.record?.begin.edits ?? []);
	return {
		texts: texts.filter(({ text }) => !savedPlan.test(text)),
		paths: new Set(listed.size === 0 ? found.paths : [...found.paths, ...texts.map(({ path }) => path)]),
		unread: (found.unread ?? []).filter(isLookedAt),
		ownOf: ({ id, wasId }) =>
			new Set(
				edits
					.filter(({ requirements }) => requirements.includes(id) || (wasId !== null && requirements.includes(wasId)))
					.map(({ path }) => path),
			),
	};
}

async function readListed(paths: readonly string[], files: ReadableFiles): Promise<SearchedText[]> {
	const texts = await inBatches(paths, concurrency, path => files.readText(path));
	return paths.flatMap((path, index) => {
		const text = texts[index];
		return text === undefined ? [] : [{ path, text }];
	});
}
