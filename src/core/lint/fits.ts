import type { Requirement } from '../spec/spec';
import type { FileReport } from './fileReport';
import type { Finding } from './finding';
import { isListItem } from './isListItem';

/** Whether what was found in a statement alone holds where the statement stands. */
export function fits(finding: Finding, requirement: Requirement, report: FileReport): boolean {
	switch (finding.rule) {
		case 'several-requirements':
			return requirement.name === null && (requirement.explicitId !== null || /^\d+\.\d+$/.test(requirement.id));
		case 'missing-actor':
			return requirement.name === null && isListItem(report, requirement.line) && !isIntroduced(report, requirement);
		case 'lowercase-keyword':
			return marksKeywords(report) && (requirement.name === null || report.input.spec.dialect === 'openspec');
		case 'optional-without-default':
			return !isAnswered(report, requirement);
		default:
			return true;
	}
}

/** Lower case is a choice where a document of a dialect that has another mark of what is demanded never uses upper case. */
function marksKeywords({ input: { spec } }: FileReport): boolean {
	return (
		spec.dialect === 'plain' || spec.dialect === 'openspec' || spec.requirements.some(({ keyword }) => keyword !== null)
	);
}

/** Whether the line above the list says who it is about: “The server:”. */
function isIntroduced(report: FileReport, { line }: Requirement): boolean {
	for (let at = line - 1; at > 0; at--) {
		const above = lineOf(report, at);
		if (above.trim() !== '' && !isListItem(report, at) && !/^\s/.test(above)) {
			return !above.startsWith('#');
		}
	}
	return false;
}

function lineOf({ input, lines }: FileReport, line: number): string {
	return input.text.slice(lines.startOf(line), lines.endOf(line));
}

/** Whether another statement of the section says what holds where something is left out. */
function isAnswered({ input: { spec } }: FileReport, requirement: Requirement): boolean {
	return spec.requirements.some(
		other =>
			other.section === requirement.section &&
			/\b(?:default|missing|absent|omitted|without|not given)\b/i.test(other.text),
	);
}
