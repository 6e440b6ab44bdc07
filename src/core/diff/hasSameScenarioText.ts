import { BlockRequirement } from '../spec/blockRequirement';
import type { Requirement } from '../spec/spec';

/** Whether both stand under headings of their own with the same lines for scenarios: then none of them need be read. */
export function hasSameScenarioText(before: Requirement, after: Requirement): boolean {
	return before instanceof BlockRequirement && after instanceof BlockRequirement && before.hasSameScenarioSource(after);
}
