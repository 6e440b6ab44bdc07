import type { Cycle } from '../history';
import { digestOf } from '../identity';
import type { ChosenHistoryConflict, HistoriesToMerge, HistoryConflict } from './historyMerge';
import type { MergedSides } from './joinHistories';
import { leftBy } from './leftBy';
import { mergeSpecs } from './mergeSpecs';
import { choicesFor, type SettledConflicts } from './openConflicts';

export interface MarkedMerge extends SettledConflicts {
	/** Those that could be merged, by their names in records; texts in LF without BOM. */
	readonly files: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Merge the spec files in which Git left both versions, requirement by requirement. What belongs to no cycle yet is
 * merged with the rest. One of which nobody knows what both were made from is left as it is.
 *
 * @param sides The histories, where both have one.
 * @param common The cycles that both rest on.
 */
export async function mergeMarkedSpecs(
	sides: MergedSides | undefined,
	common: readonly Cycle[],
	request: Pick<HistoriesToMerge, 'marked' | 'choices' | 'stored' | 'specPath' | 'factHeadings'>,
): Promise<MarkedMerge> {
	const files: MarkedMerge['files'][number][] = [];
	const open: HistoryConflict[] = [];
	const chosen: ChosenHistoryConflict[] = [];
	for (const [name, { ours, theirs, base: began }] of request.marked ?? []) {
		const base = await findBase(name, began, sides, common, request);
		if (base === undefined) {
			continue;
		}
		const path = request.specPath(name);
		const choices = choicesFor(name, request.choices);
		const merge = mergeSpecs({ ...request, path, base, ours, theirs, choices });
		if (merge.kind === 'merged') {
			files.push({ path: name, text: merge.text });
			chosen.push(...merge.chosen.map(conflict => ({ path: name, ...conflict })));
		} else {
			open.push(...merge.conflicts.map(conflict => ({ path: name, ...conflict })));
		}
	}
	return { files, open, chosen };
}

/**
 * What both versions were made from: as the records have it, which know more of branches than Git where these were
 * squashed or picked from; as Git has it where that holds what no cycle recorded.
 */
async function findBase(
	name: string,
	began: string | undefined,
	sides: MergedSides | undefined,
	common: readonly Cycle[],
	{ stored }: Pick<HistoriesToMerge, 'stored'>,
): Promise<string | undefined> {
	if (!sides || (began !== undefined && !isRecorded(began, name, sides))) {
		return began;
	}
	const left = await leftBy(common, sides.ours.history, name, stored);
	// Before the first cycle nothing was recorded, which is not to say that both began with nothing.
	return typeof left === 'string' || left.text === '' ? began : left.text;
}

function isRecorded(text: string, name: string, { ours, theirs }: MergedSides): boolean {
	const digest = digestOf(text);
	return [...ours.history.cycles, ...theirs.history.cycles].some(({ record }) => {
		const spec = record?.begin.spec;
		return spec?.path === name && (spec.before === digest || spec.after === digest);
	});
}
