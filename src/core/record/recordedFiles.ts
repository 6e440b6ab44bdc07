import type { Heading } from '../history/baseline/headingsIn';
import { recordedSpecPath } from '../history/baseline/movers';
import type { Cycle, History } from '../history/history';
import { lineageOf, type RestsOn } from '../history/lineage';
import type { FileState, RecordedEdit } from '../history/record';
import { isSameState } from './isSameState';
import { servedBy } from './servedBy';

/** A file as the last cycle that touched it left it. */
export interface RecordedFile {
	/** As that cycle found it; `null` where there was none. */
	readonly before: FileState | null;
	/** `null` where it was gone then. */
	readonly after: FileState | null;
	/** Number of that cycle, or of the one that merged the branches which wrote it; a label. */
	readonly cycle: number;
	/** When it was recorded: ISO 8601, UTC. */
	readonly time: string;
	/** Path from the Root of the spec that the cycle was about. */
	readonly specPath: string;
	/** Ids of the requirements that it serves, by the names that they have now; those of the last cycle first. */
	readonly requirements: readonly string[];
	/**
	 * What was left by the last cycles that know nothing of each other, that one's last: one as long as they agree. What
	 * came of several when they were put together is in no record.
	 */
	readonly versions: readonly FileVersion[];
	/** The records show that there are several since their cycles are of different branches. */
	readonly isBranched?: true;
}

/** What one of several cycles left of a file. */
export interface FileVersion extends Heading {
	readonly after: FileState | null;
	/** Path from the Root of the history that the cycle is in. */
	readonly historyPath: string;
	/** How many cycles of that heading the history has, up to this one. */
	readonly nth: number;
}

/** What a cycle left of a file. */
interface Written extends Omit<RecordedFile, 'requirements' | 'versions'> {
	/** Place of the cycle in the history. */
	readonly at: number;
}

/** What the cycles of one history left in the files of the Root, by path. */
export function recordedFiles(historyPath: string, { cycles }: History): ReadonlyMap<string, RecordedFile> {
	const restsOn = lineageOf(cycles);
	/** Of every path what was written last, on each branch. */
	const files = new Map<string, readonly Written[]>();
	for (const [at, { record }] of cycles.entries()) {
		if (!record) {
			continue;
		}
		const { edits, cycle, time, spec } = record.begin;
		const by = { at, cycle, time, specPath: recordedSpecPath(historyPath, spec.path) };
		// What moved away from a path may be followed there by something else.
		for (const [path, sides] of [...edits.flatMap(goneOf), ...edits.map(putOf)]) {
			const known = files.get(path) ?? [];
			const others = known.filter(one => !isSameState(one.after, sides.before) && !restsOn(at, one.at));
			files.set(path, [...others, { ...by, ...sides }]);
		}
	}
	const requirementsOf = servedBy(historyPath, cycles);
	const merges = cycles.flatMap(({ record }, at) => (record && record.begin.parents.length > 1 ? [at] : []));
	const branches = { cycles, restsOn, merges, nths: countHeadings(cycles), historyPath };
	return new Map(
		[...files].map(([path, written]) => {
			const requirements = requirementsOf(path);
			return [path, { ...joinBranches(written, branches), requirements }];
		}),
	);
}

type Sides = readonly [path: string, Pick<RecordedFile, 'before' | 'after'>];

/** Where a rename left nothing. */
function goneOf({ from, before }: RecordedEdit): readonly Sides[] {
	return from === undefined ? [] : [[from, { before, after: null }]];
}

function putOf({ path, from, before, after }: RecordedEdit): Sides {
	return [path, { before: from === undefined ? before : null, after }];
}

interface Branches {
	readonly cycles: readonly Cycle[];
	readonly restsOn: RestsOn;
	/** Places of the cycles that merged branches. */
	readonly merges: readonly number[];
	/** How many cycles of the same heading the history has up to each. */
	readonly nths: readonly number[];
	readonly historyPath: string;
}

/** What is known of a file by what was written last on each branch; the last of them decides as long as they agree. */
function joinBranches(written: readonly Written[], branches: Branches): Omit<RecordedFile, 'requirements'> {
	const { cycles, restsOn, merges, nths, historyPath } = branches;
	const { at: last, ...file } = written.at(-1) ?? nothing;
	const versions = written.map(({ at, after }): FileVersion => {
		const { number = null, date = null } = cycles[at] ?? {};
		return { number, date, nth: nths[at] ?? 1, historyPath, after };
	});
	if (written.every(({ after }) => isSameState(after, file.after))) {
		return { ...file, versions: versions.slice(-1) };
	}
	const merge = merges.find(at => at > last && written.every(one => restsOn(at, one.at)));
	const by = merge === undefined ? undefined : cycles[merge]?.record?.begin;
	return { ...file, ...(by && { cycle: by.cycle, time: by.time }), versions, isBranched: true };
}

const nothing: Written = { at: 0, before: null, after: null, cycle: 0, time: '', specPath: '' };

function countHeadings(cycles: readonly Cycle[]): readonly number[] {
	const counts = new Map<string, number>();
	return cycles.map(({ number, date }) => {
		const key = JSON.stringify([number, date]);
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		return count;
	});
}
