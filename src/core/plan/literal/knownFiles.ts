import type { Change } from '../../diff/change';
import type { History } from '../../history/history';
import { concerns } from '../../history/movers';
import { historyPathOf } from '../../spec/specPaths';
import type { ReadableFiles } from '../planner';
import type { SearchedText } from './locateLiteral';

/** Files looked at, so that a long history stays quick. */
const fileLimit = 200;

/** What earlier cycles of a spec wrote. */
export interface KnownFiles {
	/** Newest first, as they are now; the spec and apply.md are never among them. */
	readonly texts: readonly SearchedText[];
	/** The texts that a recorded cycle changed for the requirement. */
	ownOf(change: Change): readonly SearchedText[];
}

/** Read the files that the cycles of a spec list, those that are still there. */
export async function readKnownFiles(history: History, specPath: string, files: ReadableFiles): Promise<KnownFiles> {
	const historyPath = historyPathOf(specPath);
	const cycles = history.cycles.filter(cycle => concerns(cycle, historyPath, specPath)).reverse();
	const paths = new Set(cycles.flatMap(cycle => cycle.changes.map(({ path }) => path)));
	const texts: SearchedText[] = [];
	for (const path of [...paths].slice(0, fileLimit)) {
		const text = path === specPath || path === historyPath ? undefined : await files.readText(path);
		if (text !== undefined) {
			texts.push({ path, text });
		}
	}
	const edits = cycles.flatMap(cycle => cycle.record?.begin.edits ?? []);
	return {
		texts,
		ownOf: ({ id, wasId }) => {
			const own = new Set(
				edits
					.filter(({ requirements }) => requirements.includes(id) || (wasId !== null && requirements.includes(wasId)))
					.map(({ path }) => path),
			);
			return texts.filter(({ path }) => own.has(path));
		},
	};
}
