import { diffSpecs } from '../../diff/diffSpecs';
import { parseSpec } from '../../spec/parseSpec';
import { moversOf } from '../baseline/movers';
import { closeInterrupted } from '../closeInterrupted';
import type { Cycle } from '../history';
import { digestOf, identityOf } from '../identity';
import { parseHistory } from '../read/parseHistory';
import type { Digest, RecordedChange } from '../record';
import { renderSpecDiff } from '../write/renderSpecDiff';
import { toRecordedChange } from '../write/toRecordedChange';
import { beginCycle, endCycle, nextCycleNumber, parentsOf } from '../write/writeCycle';
import type { HistorySide } from './historySide';
import type { HistoryJoin, MergedSides } from './joinHistories';
import { mergeCommands } from './mergeCommands';
import type { MergedSpec } from './mergeRecordedSpecs';
import type { MergeSide } from './mergeSpecs';
import { proposeMerge } from './proposeMerge';

/** Identity of the planner of cycles that merge two histories. */
const merger = 'merge';

/**
 * Write the cycles that merge two joined histories: one for each spec whose last cycle in the file does not leave it as
 * it is merged, else one alone, so that the records of both sides are joined.
 *
 * The first has the last records of both sides as parents. Each carries the merged spec whole. Nothing was run, so
 * they are unverified; the commands of the last cycles of both sides are what would verify them.
 *
 * @param common The cycles that both sides rest on.
 * @returns The whole text, and the number of the last of these cycles; `null` where there is nothing recorded to merge.
 */
export function draftMerge(
	{ ours, theirs }: MergedSides,
	join: Extract<HistoryJoin, { readonly kind: 'joined' }>,
	common: readonly Cycle[],
	specs: readonly MergedSpec[],
	time: string,
): { readonly text: string; readonly cycle: number | null } {
	const merges = join.added.findLast(({ cycle }) => cycle.record)?.cycle.record?.begin;
	if (!merges) {
		return { text: join.text, cycle: null };
	}
	const open = specs.filter(spec => spec.text !== lastText(spec, join));
	const written = open.length > 0 ? open : specs.filter(({ path }) => path === merges.spec.path);
	let text = join.text;
	let parents: readonly Digest[] = headsOf(join.ours, closed(theirs, time));
	let number: number | null = null;
	for (const spec of written) {
		number = nextCycleNumber(parseHistory(text));
		const { commands, disputed } = mergeCommands(spec, ours.history.cycles, theirs.history.cycles, common);
		const begun = beginCycle(text, {
			number,
			date: time.slice(0, 10),
			propose: proposeMerge(join.added, spec.chosen, disputed),
			specDiff: renderSpecDiff(spec.ours, spec.text),
			edits: [],
			verify: commands,
			parents,
			spec: specRecord(spec, [theirs, ours]),
			changes: overruled(spec),
			planner: { id: merger },
			assumptions: [],
			merges: identityOf(merges),
			time,
		});
		const end = { begin: begun.id, status: 'unverified', results: [], reason: 'merged', time } as const;
		text += begun.append;
		text += endCycle(text, end);
		parents = [identityOf({ v: 1, ...end })];
	}
	return { text, cycle: number };
}

function headsOf(...texts: readonly string[]): readonly Digest[] {
	return [...new Set(texts.flatMap(text => parentsOf(parseHistory(text))))];
}

function closed({ text, history }: HistorySide, time: string): string {
	return text + (closeInterrupted(text, history, time) ?? '');
}

/** What the last cycle in the file that moved the baseline of a spec left of it. */
function lastText(
	{ path, ours, theirs }: MergedSpec,
	{ added }: Extract<HistoryJoin, { readonly kind: 'joined' }>,
): string {
	const cycles = added.map(({ cycle }) => cycle);
	return moversOf({ cycles, problems: [] }, 'apply.md', path).next().value ? theirs : ours;
}

function specRecord({ path, ours, text }: MergedSpec, sides: readonly HistorySide[]) {
	const last = sides
		.flatMap(({ history }) => history.cycles.findLast(({ record }) => record?.begin.spec.path === path) ?? [])
		.at(0)?.record?.begin.spec;
	return {
		path,
		before: digestOf(ours),
		after: digestOf(text),
		full: text,
		eol: last?.eol ?? ('lf' as const),
		bom: last?.bom ?? false,
	};
}

/** The changes that a choice made: from what the other side had to what counts. */
function overruled({ path, ours, theirs, text, chosen }: MergedSpec): readonly RecordedChange[] {
	const changesFrom = (lost: string, side: MergeSide) => {
		const ids = new Set(chosen.filter(one => one.side === side).map(({ id }) => id));
		return ids.size === 0
			? []
			: diffSpecs(parseSpec(path, lost), parseSpec(path, text))
					.changes.filter(({ id, wasId }) => ids.has(id) || (wasId !== null && ids.has(wasId)))
					.map(toRecordedChange);
	};
	return [...changesFrom(theirs, 'ours'), ...changesFrom(ours, 'theirs')];
}
