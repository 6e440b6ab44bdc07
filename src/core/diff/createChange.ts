import type { Requirement } from '../spec/spec';
import type { Change, ChangeKind, ChangeSide, Impact } from './change';
import { changeDetails } from './changeDetails';

/**
 * The change of one requirement, given at least one of its sides; its state is `unresolved`.
 *
 * @param isAlike Whether both sides are known to have the same lines: then only one is read.
 */
export function createChange(
	kind: ChangeKind,
	before: Requirement | undefined,
	after: Requirement | undefined,
	impact: Impact = 'none',
	isAlike = false,
): Change {
	const current = after ?? before;
	if (!current) {
		throw new Error('a change needs a side');
	}
	return {
		kind,
		impact,
		id: current.id,
		wasId: before && before.id !== current.id ? before.id : null,
		level: current.level,
		section: current.section,
		before: before ? sideOf((isAlike && after) || before, before.line) : null,
		after: after ? sideOf(after, after.line) : null,
		state: 'unresolved',
		...changeDetails(kind, before, after),
	};
}

function sideOf({ text, level }: Requirement, line: number): ChangeSide {
	return { text, level, line };
}
