import type { CycleFacts } from './cycleFacts';
import { groupOf } from './describeStatus';
import type { TimelineQuery } from './timelineModel';

/**
 * Find the cycles that a query asks for, newest first, by their places.
 *
 * A requirement or file is found under older names, too. What is written by hand names no spec and counts for every one.
 *
 * @param facts In the order of the file.
 */
export function findCycles(facts: readonly CycleFacts[], query: TimelineQuery): readonly number[] {
	const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
	const requirement = createMatcher(query.requirement);
	const file = createMatcher(query.file);
	const found: number[] = [];
	for (let index = facts.length - 1; index >= 0; index--) {
		const one = facts[index];
		if (
			one &&
			// Both always look, so that each learns the older names.
			[requirement(one.requirements, one), file(one.files, one)].every(Boolean) &&
			(query.groups.length === 0 || query.groups.includes(groupOf(one))) &&
			(query.since === '' || one.day >= query.since) &&
			(query.until === '' || (one.day !== '' && one.day <= query.until)) &&
			(query.evidence === '' || query.evidence === one.evidence) &&
			(query.spec === '' || one.spec === null || query.spec === one.spec) &&
			words.every(word => one.haystack.includes(word))
		) {
			found.push(index);
		}
	}
	return found;
}

/** Tells, from the newest cycle on, whether names hold a text, or are older ones of those that did. */
function createMatcher(text: string): (names: readonly string[], facts: CycleFacts) => boolean {
	const needle = text.trim().toLowerCase();
	const older = new Set<string>();
	const matches = (name: string) => name.toLowerCase().includes(needle) || older.has(name);
	return (names, { renames }) => {
		if (needle === '' || !names.some(matches)) {
			return needle === '';
		}
		for (const [now, before] of renames) {
			if (matches(now)) {
				older.add(before);
			}
		}
		return true;
	};
}
