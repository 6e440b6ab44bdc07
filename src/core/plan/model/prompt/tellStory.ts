import { concerns } from '../../../history/baseline/movers';
import type { Cycle } from '../../../history/history';
import { collapse } from '../../../spec/collapse';
import { historyPathOf } from '../../../spec/specPaths';
import type { PlanRequest } from '../../planner';

/** Cycles of which more than the title is told, the newest, and UTF-16 units of a text that are quoted. */
const toldCycles = 12;
const quoted = 600;
/** Cycles that are looked through. */
const lookedAt = 500;

/**
 * What earlier cycles did to the requirements that are to be planned, and why: of each such cycle the words of its
 * Propose section, what it changed of them, its files and what it assumed; the newest first. Where none bears on them,
 * the last cycle of the spec.
 */
export function tellStory({ history, spec, changes }: PlanRequest): readonly string[] {
	const historyPath = historyPathOf(spec.path);
	const ids = new Set(changes.flatMap(({ id, wasId }) => (wasId === null ? [id] : [id, wasId])));
	const own = history.cycles
		.slice(-lookedAt)
		.filter(cycle => concerns(cycle, historyPath, spec.path))
		.reverse();
	const bearing = own.filter(({ record }) =>
		record?.begin.changes.some(({ id, wasId }) => ids.has(id) || (wasId !== null && ids.has(wasId))),
	);
	return [...new Set([...own.slice(0, 1), ...bearing])].slice(0, toldCycles).map(cycle => tellCycle(cycle, ids));
}

function tellCycle(cycle: Cycle, ids: ReadonlySet<string>): string {
	const { number, date, status, propose, changes, record } = cycle;
	const changed = (record?.begin.changes ?? []).filter(({ id, wasId }) => ids.has(id) || ids.has(wasId ?? ''));
	const lines = [
		`Cycle ${number ?? 'without number'}${date === null ? '' : ` of ${date}`}, ${status}: ${quote(propose)}`,
		...changed.map(({ kind, id, before, after }) => {
			const sides = [before && `was ${quote(before.text)}`, after && `became ${quote(after.text)}`].filter(
				side => side,
			);
			return `- ${kind} ${id}: ${sides.join(', ')}`;
		}),
		...(changes.length > 0 ? [`- files: ${quote(changes.map(({ path }) => path).join(', '))}`] : []),
		...(record?.begin.assumptions ?? []).map(
			({ decision, accepted }) => `- ${accepted ? 'decided' : 'assumed'}: ${quote(decision)}`,
		),
	];
	return lines.join('\n');
}

function quote(text: string): string {
	const line = collapse(text);
	return line.length > quoted ? `${line.slice(0, quoted)}…` : line;
}
