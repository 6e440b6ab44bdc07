import { BlockRequirement } from '../spec/blockRequirement';
import type { Requirement } from '../spec/spec';

/** Whether both stand under headings of their own with the same lines below them: then they say the same, unread. */
export function hasSameSource(before: Requirement, after: Requirement): boolean {
	return before instanceof BlockRequirement && after instanceof BlockRequirement && before.hasSameSource(after);
}
