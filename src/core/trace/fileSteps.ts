import type { Cycle, FileChange, History } from '../history/history';
import type { RecordedEdit } from '../history/record';
import { checkPath } from '../plan/guard/checkPath';
import { type CycleSources, inRecord, sourcesOf } from './cycleSources';

/** A history of the Root. */
export interface RootHistory {
	/** From the Root. */
	readonly path: string;
	readonly history: History;
	/** Text of apply.md in LF, which the history was read from. */
	readonly text: string;
}

/** What a cycle did to a file. */
export interface FileStep extends Pick<RecordedEdit, 'op' | 'path' | 'from'> {
	readonly source: RootHistory;
	readonly cycle: Cycle;
	/** As it was recorded; `null` in a cycle written by hand, which only says so. */
	readonly edit: RecordedEdit | null;
}

interface Candidate extends FileStep {
	/** ISO 8601, or what is known of it. */
	readonly time: string;
}

/**
 * What cycles did to a file, recorded or written by hand, oldest first, under the names that it had, since it was last created.
 *
 * In one history the order of the file decides, between two histories the time.
 *
 * @param path From the Root, as the file is called now.
 */
export function fileSteps(histories: readonly RootHistory[], path: string): readonly FileStep[] {
	const candidates = findCandidates(histories, path);
	const steps: FileStep[] = [];
	let name = path;
	for (const candidate of candidates.toReversed()) {
		const { op, path: at, from, edit } = candidate;
		if (at !== name) {
			continue;
		}
		if (op === 'delete') {
			return steps.reverse();
		}
		steps.push(candidate);
		if (op === 'create' && !edit?.before) {
			return steps.reverse();
		}
		name = from ?? name;
	}
	return steps.reverse();
}

/** Records come with the repository: a name that no edit may have is not followed. */
function isPlain({ path, from }: Pick<FileStep, 'path' | 'from'>): boolean {
	return !checkPath(path) && (from === undefined || !checkPath(from));
}

/** All edits under any name that the file may have had, in their order. */
function findCandidates(histories: readonly RootHistory[], path: string): readonly Candidate[] {
	const names = new Set([path]);
	const sources = histories.map(({ text, history }) => sourcesOf(history, text));
	for (;;) {
		const found = histories.flatMap((one, index) => candidatesIn(one, sources[index], names));
		const known = names.size;
		for (const { from } of found) {
			if (from !== undefined) {
				names.add(from);
			}
		}
		if (names.size === known) {
			// Stable, so that equal times leave the order of the file.
			return found.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
		}
	}
}

function candidatesIn(
	source: RootHistory,
	sources: CycleSources | undefined,
	names: ReadonlySet<string>,
): readonly Candidate[] {
	const spelled = [...names].flatMap(name => [name, inRecord(name)]);
	let time = '';
	return source.history.cycles.flatMap((cycle, index): readonly Candidate[] => {
		const text = sources?.at(index) ?? '';
		if (!spelled.some(name => text.includes(name))) {
			return [];
		}
		const begin = cycle.record?.begin;
		// A clock that was set back does not turn the order of the file around.
		const now = begin?.time ?? cycle.date ?? '';
		time = now > time ? now : time;
		const edits = begin ? begin.edits.map(edit => ({ ...edit, edit })) : cycle.changes;
		return edits
			.filter(edit => names.has(edit.path) && isPlain(edit))
			.map(one => ({ ...toStep(one), source, cycle, time }));
	});
}

function toStep({ op, path, from, edit = null }: FileChange & { readonly edit?: RecordedEdit | null }) {
	return { op, path, edit, ...(from !== undefined && { from }) };
}
