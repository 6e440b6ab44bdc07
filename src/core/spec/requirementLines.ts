import { BlockRequirement } from './blockRequirement';
import type { Requirement } from './spec';

/** Lines of a text, from 1, both inclusive. */
export interface LineRange {
	readonly first: number;
	readonly last: number;
}

/** The lines that a requirement stands on, its scenarios included. */
export function requirementLines(requirement: Requirement): LineRange {
	const { line, endLine } = requirement;
	if (requirement instanceof BlockRequirement) {
		return { first: line, last: endLine };
	}
	const { scenarios } = requirement;
	const last = scenarios.reduce((end, scenario) => Math.max(end, scenario.endLine), endLine);
	return { first: line, last };
}
