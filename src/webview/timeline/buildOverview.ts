import type { Evidence } from '../../core/history/history';
import type { CycleFacts } from './cycleFacts';
import { groupOf } from './describeStatus';
import type { CycleGroup, TimelineOverview, TimelineProblem } from './timelineModel';

/** Names that are suggested to filter by. */
const suggestionLimit = 300;
/** Problems that are sent; the text editor marks them all. */
const problemLimit = 200;

/** Sum up a history. `facts` are in the order of the file. */
export function buildOverview(facts: readonly CycleFacts[], problems: readonly TimelineProblem[]): TimelineOverview {
	const groups: Partial<Record<CycleGroup, number>> = {};
	const evidence: Record<Evidence, number> = { recorded: 0, claimed: 0, none: 0 };
	const specs = new Set<string>();
	for (const one of facts) {
		const group = groupOf(one);
		groups[group] = (groups[group] ?? 0) + 1;
		evidence[one.evidence]++;
		if (one.spec !== null) {
			specs.add(one.spec);
		}
	}
	return {
		groups,
		evidence,
		specs: [...specs].sort(),
		requirements: newest(facts, one => one.requirements),
		files: newest(facts, one => one.files),
		problems: problems.slice(0, problemLimit),
	};
}

function newest(facts: readonly CycleFacts[], namesOf: (one: CycleFacts) => readonly string[]): readonly string[] {
	const names = new Set<string>();
	for (let index = facts.length - 1; index >= 0 && names.size < suggestionLimit; index--) {
		const one = facts[index];
		for (const name of one ? namesOf(one) : []) {
			names.add(name);
		}
	}
	return [...names].slice(0, suggestionLimit);
}
