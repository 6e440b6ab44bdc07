import { isSectionHeading } from '../../spec/readSections';
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
			findMissingKeyword(report, requirement);
			while (heading < blocks.length && blocks.line(heading) < requirement.line) {
				heading++;
			}
			if (!hasUsualScenarios(report.text, blocks, heading, requirement.endLine)) {
				findMissingScenario(report, requirement);
				findStepFaults(report, requirement);
				findEmptyScenarios(report, heading, requirement);
			}
		} else {
			findStepFaults(report, requirement);
		}
		if (dialect === 'kiro' && isPositional(requirement)) {
			findEarsFault(report, requirement);
		}
	}
}

/** Find a requirement of OpenSpec that demands nothing by its words; of a keyword in lower case another rule tells. */
function findMissingKeyword(report: PartReport, { delta, name, keyword, level, line, text }: Requirement): void {
	const isWhole = delta === undefined || delta.operation === 'ADDED' || delta.operation === 'MODIFIED';
	if (name === null || !isWhole || level === 'MUST' || level === 'MUST NOT') {
		return;
	}
	if (keyword !== null && !/\b(?:SHALL|MUST)\b/.test(text)) {
		const message = `OpenSpec wants SHALL or MUST in the text of a requirement. This one has only ${keyword}.`;
		report.addLine('missing-keyword', line, message);
	} else if (keyword === null && level === 'FACT' && !/\b(?:must|shall|should)\b/i.test(text)) {
		report.addLine(
			'missing-keyword',
			line,
			'This requirement demands nothing. Say in its text what SHALL or MUST hold.',
		);
	}
}

function findEarsFault(report: PartReport, requirement: Requirement): void {
	const { keyword, text, section } = requirement;
	const isUndemanded = keyword === null && isCriterion.test(section.at(-1) ?? '') && isPlainEnglish(text);
	const message = isUndemanded
		? 'This criterion demands nothing. Say what THE … SHALL do.'
		: 'This follows no EARS pattern. Write [WHILE …] [WHEN … | IF … THEN | WHERE …] THE … SHALL ….';
	if (isUndemanded || (keyword !== null && !isEars(text))) {
		report.addFinding(requirement, { rule: 'ears-pattern', start: 0, end: text.length, message });
	}
}

const isCriterion = /^(?:acceptance criteria|(?:expected|unchanged) behaviou?rs?\b.{0,60})$/i;

/** Whether a statement is English and has no keyword in lower case either, of which another rule tells. */
function isPlainEnglish(text: string): boolean {
	return /^[\x20-\x7e‘’“”–—…→]+$/.test(text) && !/\b(?:must|shall|should|may)\b/i.test(text);
}

function findStepFaults(report: PartReport, { scenarios }: Requirement): void {
	for (const scenario of scenarios) {
		const message = stepFault(scenario);
		if (message !== undefined) {
			report.addLine('scenario-steps', scenario.line, message);
		}
	}
}

/** Find the headings of scenarios with nothing below them, which are not read; where there is no other, another rule tells. */
function findEmptyScenarios(report: PartReport, heading: number, { scenarios, endLine }: Requirement): void {
	const { blocks } = report.places;
	let index = scenarios.length === 0 ? blocks.length : heading + 1;
	for (; index < blocks.length && blocks.line(index) <= endLine; index++) {
		const next = index + 1;
		const isEmpty = next >= blocks.length || blocks.line(next) > endLine || isSectionHeading(blocks, next);
		if (isEmpty && isSectionHeading(blocks, index) && blocks.level(index) === scenarioDepth) {
			report.addLine(
				'scenario-steps',
				blocks.line(index),
				'This scenario has no steps. Say what happens WHEN, and what THEN.',
			);
		}
	}
}

const scenarioDepth = 4;

/** `2.1`, which a criterion has by its place. */
function isPositional({ id }: Requirement): boolean {
	return /^\d/.test(id);
}

function findMissingScenario(report: PartReport, { delta, name, line, endLine, scenarios }: Requirement): void {
	const isWhole = delta === undefined || delta.operation === 'ADDED' || delta.operation === 'MODIFIED';
	if (name !== null && isWhole && scenarios.length === 0 && !hasMisplacedScenario(report, endLine)) {
		report.addLine('missing-scenario', line, 'No scenario shows what this requirement means. Add a “#### Scenario:”.');
	}
}

/** Whether a heading of a scenario follows, too high for it to belong to the requirement: another rule tells of that. */
function hasMisplacedScenario({ text, places }: PartReport, endLine: number): boolean {
	const start = places.endOf(endLine);
	return /^\s*#{1,3}\s+Scenario\b/i.test(text.slice(start, start + 200));
}

/** What is wrong with the steps of a scenario, or `undefined`. */
function stepFault({ steps }: Scenario): string | undefined {
	const keywords = steps.map(({ keyword }) => keyword).filter(keyword => keyword !== '');
	const typo = steps.find(isMisspelled);
	if (typo) {
		return `“${typo.text.slice(0, 20).split(' ', 1)[0]?.replaceAll('*', '')}” is no keyword of a step. Write GIVEN, WHEN, THEN or AND.`;
	}
	if (keywords.length === 0) {
		return steps.length === 0 ? 'This scenario has no steps. Say what happens WHEN, and what THEN.' : undefined;
	}
	const empty = steps.find(({ keyword, text }) => keyword !== '' && text.replace(/[*_:,\s]+/g, '') === '');
	if (empty) {
		return `The ${empty.keyword} of this scenario says nothing.`;
	}
	if (keywords[0] === 'AND' || keywords[0] === 'BUT') {
		return `This scenario begins with ${keywords[0]}, so nothing says what kind of step it is.`;
	}
	// “When the user asks, then a mail is sent” is both in one.
	const isBoth = steps.some(({ keyword, text }) => keyword === 'WHEN' && /\bthen\b/i.test(text));
	return isBoth && !keywords.includes('THEN') ? undefined : lackOf(keywords);
}

function lackOf(keywords: readonly string[]): string | undefined {
	if (!keywords.includes('THEN')) {
		return 'This scenario has no THEN, so it tests nothing. Say what is expected.';
	}
	// What is so in a state needs no event.
	if (!keywords.includes('WHEN') && !keywords.includes('GIVEN')) {
		return 'This scenario has no WHEN, so nothing says what is done. Say what happens.';
	}
	return keywords.lastIndexOf('WHEN') > keywords.lastIndexOf('THEN')
		? 'Nothing is expected after the last WHEN of this scenario. Say what is expected.'
		: undefined;
}

/** Whether a step starts with a word in bold capitals that nearly is a keyword, such as `**WEHN**`. */
function isMisspelled({ keyword, text }: Scenario['steps'][number]): boolean {
	const [, word = ''] = (keyword === '' && /^\*\*([A-Z]{4,6})\*\*/.exec(text)) || [];
	return word !== '' && keywordLetters.has([...word].sort().join(''));
}

const keywordLetters: ReadonlySet<string> = new Set(['GIVEN', 'WHEN', 'THEN'].map(word => [...word].sort().join('')));
