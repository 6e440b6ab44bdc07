import type { Scenario } from './spec';

/** The scenarios so many lines further down. */
export function moveScenarios(scenarios: readonly Scenario[], lines: number): readonly Scenario[] {
	return lines === 0
		? scenarios
		: scenarios.map(scenario => ({
				...scenario,
				line: scenario.line + lines,
				endLine: scenario.endLine + lines,
				steps: scenario.steps.map(step => ({ ...step, line: step.line + lines })),
			}));
}
