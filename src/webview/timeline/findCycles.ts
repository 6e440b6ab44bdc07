import type { CycleGroup, TimelineCycle } from './timelineModel';

const haystacks = new WeakMap<TimelineCycle, string>();

/** The cycles of the groups (all, where none is given) that hold every word of the search, in any case. */
export function findCycles(
	cycles: readonly TimelineCycle[],
	search: string,
	groups: readonly CycleGroup[],
): readonly TimelineCycle[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	return cycles.filter(
		cycle =>
			(groups.length === 0 || groups.includes(cycle.group)) && words.every(word => haystackOf(cycle).includes(word)),
	);
}

function haystackOf(cycle: TimelineCycle): string {
	const known = haystacks.get(cycle);
	if (known !== undefined) {
		return known;
	}
	const text = [
		cycle.name,
		cycle.title,
		cycle.date,
		cycle.status,
		cycle.propose,
		cycle.planner,
		...cycle.changes.map(({ spans }) => spans.map(({ text: part }) => part).join('')),
		...cycle.specDiff,
		...cycle.files.map(({ path, from }) => `${path} ${from ?? ''}`),
		...cycle.commands.map(({ command }) => command),
		...cycle.assumptions,
		cycle.rest,
	]
		.join('\n')
		.toLowerCase();
	haystacks.set(cycle, text);
	return text;
}
