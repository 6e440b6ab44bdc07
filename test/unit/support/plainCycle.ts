import type { Cycle } from '../../../src/core/history/history';

/** A cycle with all its members read, to be compared with others. */
export function plainCycle(cycle: Cycle | undefined): Cycle | undefined {
	return (
		cycle && {
			number: cycle.number,
			id: cycle.id,
			date: cycle.date,
			title: cycle.title,
			propose: cycle.propose,
			spec: cycle.spec,
			changes: cycle.changes,
			verify: cycle.verify,
			status: cycle.status,
			evidence: cycle.evidence,
			edited: cycle.edited,
			line: cycle.line,
			endLine: cycle.endLine,
			rest: cycle.rest,
			record: cycle.record,
		}
	);
}
