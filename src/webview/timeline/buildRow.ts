import { count } from '../../core/text/words';
import type { CycleFacts } from './cycleFacts';
import { groupOf } from './describeStatus';
import type { TimelineRow } from './timelineModel';

/** What a row says beyond its own cycle. */
export interface RowContext {
	readonly index: number;
	readonly line: number;
	/** What it has to do with other cycles. */
	readonly relations: readonly string[];
	/** Whether several specs share the history, so that each row names its own. */
	readonly manySpecs: boolean;
}

/** Put what is kept of a cycle into the words of its head. */
export function buildRow(facts: CycleFacts, { index, line, relations, manySpecs }: RowContext): TimelineRow {
	const { number, title, date, time, role, words, spec, edited, counts } = facts;
	const [requirements, files, commands] = counts;
	return {
		index,
		line,
		name: number === null ? 'Cycle' : `Cycle ${number}`,
		title,
		date,
		time,
		group: groupOf(facts),
		role,
		status: words,
		relations,
		spec: manySpecs ? (spec ?? '') : '',
		summary: [
			requirements > 0 ? count(requirements, 'requirement') : '',
			files > 0 ? count(files, 'file') : '',
			commands > 0 ? count(commands, 'command') : '',
		]
			.filter(part => part !== '')
			.join(' · '),
		edited,
	};
}
