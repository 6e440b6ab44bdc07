import type { Requirement } from './spec';

/** Lines of a text, from 1, both inclusive. */
export interface LineRange {
	readonly first: number;
	readonly last: number;
}

/** The lines that a requirement stands on, its scenarios included. */
export function requirementLines({ line, endLine, scenarios }: Requirement): LineRange {
	const last = scenarios.reduce((end, scenario) => Math.max(end, scenario.endLine), endLine);
	return { first: line, last };
}
