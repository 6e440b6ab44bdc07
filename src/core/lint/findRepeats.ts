import type { Requirement } from '../spec/spec';
import { dialectOf } from '../spec/specPaths';
import type { FileReport } from './fileReport';
import { isListItem } from './isListItem';

/** Statements of fewer words and signs may well stand twice. */
const fewest = 5;

/**
 * Find statements that stand twice in one file: list items of one section, or of two where both have an id or a name of
 * their own, or are list items of a spec.
 *
 * What is indented belongs to what is above it, a criterion to its story and a sentence to its paragraph, so these may
 * well say the same again.
 */
export function findRepeats(report: FileReport): void {
	const { requirements, path } = report.input.spec;
	const firsts = new Map<string, Requirement>();
	for (const [index, requirement] of requirements.entries()) {
		const { meanings = [], length = 0 } = report.analyses[index] ?? {};
		if (length < fewest || meanings.length === 0) {
			continue;
		}
		const earlier = firsts.get(requirement.text);
		if (earlier === undefined) {
			firsts.set(requirement.text, requirement);
			continue;
		}
		const isFree = isNamed(requirement) || (isListItem(report, requirement.line) && dialectOf(path) === 'plain');
		const isComparable = isFree ? !meanings.some(({ bound }) => bound) : isListItem(report, requirement.line);
		if (isComparable && (isFree || earlier.section === requirement.section)) {
			const message = `The same stands on line ${earlier.line} already.`;
			const finding = { rule: 'duplicate-statement', start: 0, end: requirement.text.length, message } as const;
			report.addFinding(requirement, finding, { path, line: earlier.line });
		}
	}
}

function isNamed({ name, explicitId }: Requirement): boolean {
	return name !== null || explicitId !== null;
}
