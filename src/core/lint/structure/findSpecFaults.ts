import type { Requirement, Scenario } from '../../spec/spec';
import type { PartReport } from '../session/partReport';
import { hasUsualScenarios } from './hasUsualScenarios';
import { isEars } from './isEars';

/** Find what the dialect of a spec asks of its requirements, and they do not have. */
export function findSpecFaults(report: PartReport): void {
	const { dialect, requirements } = report.spec;
	const { blocks } = report.places;
	let heading = 0;
	for (const requirement of requirements) {
		if (dialect === 'openspec') {
			while (heading < blocks.length && blocks.line(heading) < requirement.line) {
				heading++;
			}
			if (!hasUsualScenarios(report.text, blocks, heading, requirement.endLine)) {
				findMissingScenario(report, requirement);
				findStepFaults(report, requirement);
			}
		} else {
			findStepFaults(report, requirement);
		}
		if (dialect === 'kiro' && requirement.keyword !== null && isPositional(requirement) && !isEars(requirement.text)) {
			const message = 'This follows no EARS pattern: [WHILE …] [WHEN … | IF … THEN | WHERE …] THE … SHALL ….';
			report.addFinding(requirement, { rule: 'ears-pattern', start: 0, end: requirement.text.length, message });
		}
	}
}

function findStepFaults(report: PartReport, { scenarios }: Requirement): void {
	for (const scenario of scenarios) {
		const message = stepFault(scenario);
		if (message !== undefined) {
			report.addLine('scenario-steps', scenario.line, message);
		}
	}
}

/** `2.1`, which a criterion has by its place. */
function isPositional({ id }: Requirement): boolean {
	return /^\d/.test(id);
}

function findMissingScenario(report: PartReport, { delta, name, line, scenarios }: Requirement): void {
	const isWhole = delta === undefined || delta.operation === 'ADDED' || delta.operation === 'MODIFIED';
	if (name !== null && isWhole && scenarios.length === 0) {
		report.addLine('missing-scenario', line, 'No scenario shows what this requirement means; add a “#### Scenario:”.');
	}
}

/** What is wrong with the steps of a scenario, or `undefined`. */
function stepFault({ steps }: Scenario): string | undefined {
	const keywords = steps.map(({ keyword }) => keyword).filter(keyword => keyword !== '');
	if (keywords.length === 0) {
		return steps.length === 0 ? 'This scenario has no steps.' : undefined;
	}
	if (keywords[0] === 'AND' || keywords[0] === 'BUT') {
		return `This scenario begins with ${keywords[0]}, so nothing says what kind of step it is.`;
	}
	const [when, then] = [keywords.indexOf('WHEN'), keywords.indexOf('THEN')];
	if (then < 0) {
		return 'This scenario has no THEN, so it tests nothing.';
	}
	return when > then && !keywords.slice(when).includes('THEN')
		? 'Nothing is expected after the WHEN of this scenario.'
		: undefined;
}
