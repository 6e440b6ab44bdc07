import { isUnnumberedStory } from '../../spec/dialects/isUnnumberedStory';
import type { Requirement } from '../../spec/spec';
import { dialectOf } from '../../spec/specPaths';
import { findHalfRenames } from '../deltas/findHalfRenames';
import type { Finding } from '../finding';
import { isListItem } from '../isListItem';
import { Prose } from '../prose';
import { findDeadLinks } from '../references/findDeadLinks';
import { findUnknownIds, findUnknownIdsInProse } from '../references/findUnknownIds';
import { findUnknownNumbers } from '../references/findUnknownNumbers';
import { findHeadings } from '../structure/findHeadings';
import { findLooseRequirement } from '../structure/findLooseRequirement';
import { findSpecFaults } from '../structure/findSpecFaults';
import { findPlaceholders } from '../wording/findPlaceholders';
import { findUnmarkedProse } from '../wording/findUnmarkedProse';
import { type Condition, sectionKey } from './facts';
import { Introductions } from './introductions';
import type { PartReport } from './partReport';

/** Find all that one part of a file tells by itself, or would tell under a condition on the rest of the file. */
export function lintPart(report: PartReport): void {
	const introductions = new Introductions(report.text);
	for (const { requirement, analysis } of report.telling) {
		for (const finding of analysis.findings) {
			addWhereItFits(report, requirement, finding, introductions);
		}
	}
	findUnknownIds(report);
	findSpecFaults(report);
	findHeadings(report);
	findLooseRequirement(report);
	const prose = new Prose(report.text, () => report.places.blocks);
	findPlaceholders(report, prose);
	findHalfRenames(report);
	findUnknownIdsInProse(report, prose);
	findUnknownNumbers(report, prose);
	findDeadLinks(report, prose);
	findUnmarkedProse(report);
}

/** Sections that tell how things are, not how they shall be. */
const tellsOfNow = /current (?:behavio|state)|actual (?:behavio|result)|defect|reproduc|root cause|background|problem/i;

/** Some of what a statement alone tells is a fault only where it stands in certain places. */
function addWhereItFits(
	report: PartReport,
	requirement: Requirement,
	finding: Finding,
	introductions: Introductions,
): void {
	const { name, explicitId, section, line, keyword } = requirement;
	if (keyword === null && tellsOfNow.test(section.at(-1) ?? '')) {
		return;
	}
	switch (finding.rule) {
		case 'several-requirements':
			if (name === null && (explicitId !== null || isItemOfSpec(report, line))) {
				report.addFinding(requirement, finding);
			}
			return;
		case 'missing-actor':
			// Of a criterion another rule tells that it follows no pattern.
			if (report.spec.dialect === 'kiro') {
				return;
			}
			if (name !== null) {
				report.addFinding(requirement, finding);
			} else if (isListItem(report.text, report.places.startOf(line))) {
				const introduced = introductions.before(report.places.startOf(line));
				if (introduced !== 'text') {
					report.addFinding(requirement, finding, introduced === 'open' ? isNotIntroduced : undefined);
				}
			}
			return;
		case 'lowercase-keyword':
			if (isMeantToDemand(report, requirement, finding)) {
				const isNumbered = report.spec.dialect === 'spec-kit' && /^N?FR-/.test(explicitId ?? '');
				report.addFinding(requirement, finding, isNumbered ? undefined : isMarking);
			}
			return;
		case 'optional-without-default': {
			const key = sectionKey(section);
			if (dialectOf(report.spec.path) === undefined) {
				return;
			}
			report.addFinding(requirement, finding, { fact: 'answers', holds: facts => !facts.isAnswered(key) });
			return;
		}
		default:
			report.addFinding(requirement, finding);
	}
}

/** Whether a keyword in lower case stands where one is expected; “may” is only where nothing but demands are. */
function isMeantToDemand(
	{ spec: { path, dialect } }: PartReport,
	{ id, name, explicitId, text }: Requirement,
	{ start, end }: Finding,
): boolean {
	if (text.slice(start, end).startsWith('may')) {
		return (dialect === 'plain' && dialectOf(path) !== undefined) || (dialect === 'spec-kit' && explicitId !== null);
	}
	// A story tells, too, how things are.
	return name === null ? !isUnnumberedStory(id) : dialect === 'openspec';
}

/** Whether a statement is an item of a list; in documents other than specs one item may well be a whole paragraph. */
function isItemOfSpec({ spec, text, places }: PartReport, line: number): boolean {
	return dialectOf(spec.path) !== undefined && isListItem(text, places.startOf(line));
}

/** Lower case is a choice where a document never uses upper case. */
const isMarking: Condition = { fact: 'keywords', holds: facts => facts.marksKeywords };

const isNotIntroduced: Condition = { fact: 'above', holds: (facts, part) => !facts.isIntroduced(part) };
