import type { MatchEntry } from '../session/matches';

/**
 * Whether two requirements may hold at the same time: not what a change takes away or replaces beside what it makes of
 * it, and not what two open changes make of it, since nobody knows which of them will come.
 */
export function standTogether(a: MatchEntry, b: MatchEntry): boolean {
	if (isRemoved(a) || isRemoved(b)) {
		return false;
	}
	const [one, other] = [a.part.file.delta, b.part.file.delta];
	if (one && other) {
		return one.change === other.change;
	}
	return !(one && isReplaced(b, a)) && !(other && isReplaced(a, b));
}

function isRemoved({ requirement }: MatchEntry): boolean {
	return requirement.delta?.operation === 'REMOVED';
}

/** Whether a change makes something else of a requirement of the main spec. */
function isReplaced({ part, requirement }: MatchEntry, change: MatchEntry): boolean {
	const { delta, taken } = change.part.file;
	return delta?.main === part.file.path && requirement.name !== null && taken.has(requirement.name);
}
