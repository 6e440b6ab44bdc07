import type { Problem, Requirement, Scenario, Section, VerifyCommand } from '../spec';
import type { SpecChunk } from './specChunk';

/** What a spec has of one of its parts. */
export interface PlacedChunk {
	/** Lines before the part. */
	readonly lines: number;
	readonly requirements: readonly Requirement[];
	readonly sections: readonly Section[];
	readonly verify: readonly VerifyCommand[];
	readonly problems: readonly Problem[];
}

/** Count the lines of what was read from a part of a spec from the beginning of the spec, and let it have its ids there. */
export function placeChunk(
	chunk: Pick<SpecChunk, 'requirements' | 'sections' | 'verify'>,
	ids: readonly string[],
	problems: readonly Problem[],
	lines: number,
): PlacedChunk {
	return {
		lines,
		requirements: chunk.requirements.map((requirement, index) =>
			placeRequirement(requirement, ids[index] ?? requirement.id, lines),
		),
		sections: chunk.sections.map(({ title, depth, line }) => ({ title, depth, line: line + lines })),
		verify: chunk.verify.map(command => ({
			...command,
			line: command.line + lines,
			...(command.expectLine !== undefined && { expectLine: command.expectLine + lines }),
		})),
		problems: problems
			.map(problem => ({ ...problem, line: problem.line + lines, endLine: problem.endLine + lines }))
			.sort((a, b) => a.line - b.line || a.column - b.column),
	};
}

function placeRequirement(requirement: Requirement, id: string, lines: number): Requirement {
	return {
		...requirement,
		id,
		line: requirement.line + lines,
		endLine: requirement.endLine + lines,
		scenarios: requirement.scenarios.map(scenario => placeScenario(scenario, lines)),
	};
}

function placeScenario(scenario: Scenario, lines: number): Scenario {
	return {
		...scenario,
		line: scenario.line + lines,
		endLine: scenario.endLine + lines,
		steps: scenario.steps.map(step => ({ ...step, line: step.line + lines })),
	};
}
