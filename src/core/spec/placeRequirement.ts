import { BlockRequirement } from './blockRequirement';
import { moveScenarios } from './moveScenarios';
import type { Requirement } from './spec';

/** The same requirement with another id, so many lines further down; its places, which count from its line, are shared. */
export function placeRequirement(requirement: Requirement, id: string, lines: number): Requirement {
	if (requirement instanceof BlockRequirement) {
		return requirement.moved(id, lines);
	}
	return {
		...requirement,
		id,
		line: requirement.line + lines,
		endLine: requirement.endLine + lines,
		scenarios: moveScenarios(requirement.scenarios, lines),
	};
}
