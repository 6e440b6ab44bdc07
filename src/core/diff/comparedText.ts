import { BlockRequirement } from '../spec/blockRequirement';
import type { Requirement } from '../spec/spec';

/** What a requirement says, for comparison: its text, with the same marks for all lists, fences and tables in it. */
export function comparedText(requirement: Requirement): string {
	return requirement instanceof BlockRequirement ? requirement.comparedText : requirement.text;
}
