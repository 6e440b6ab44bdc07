import type { Requirement } from '../spec/spec';
import type { Change, ChangeKind, ChangeSide, Impact } from './change';
import { changeDetails } from './changeDetails';

/** The change of one requirement, given at least one of its sides; its state is `unresolved`. */
export function createChange(
	kind: ChangeKind,
	before: Requirement | undefined,
	after: Requirement | undefined,
	impact: Impact = 'none',
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
		before: sideOf(before),
		after: sideOf(after),
		state: 'unresolved',
		...changeDetails(kind, before, after),
	};
}

function sideOf(requirement: Requirement | undefined): ChangeSide | null {
	return requirement ? { text: requirement.text, level: requirement.level, line: requirement.line } : null;
}
