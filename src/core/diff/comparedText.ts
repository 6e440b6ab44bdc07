import { BlockRequirement } from '../spec/blockRequirement';
import type { Requirement } from '../spec/spec';

/** What a requirement says, for comparison: its text, where it has lists with the same marker for all their items. */
export function comparedText(requirement: Requirement): string {
	return requirement instanceof BlockRequirement ? requirement.comparedText : requirement.text;
}
