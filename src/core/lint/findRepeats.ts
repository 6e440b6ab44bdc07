import type { Requirement } from '../spec/spec';
import { dialectOf } from '../spec/specPaths';
import type { Analyses } from './analyses';
import type { FileReport } from './fileReport';

/** Statements of fewer words and signs may well stand twice. */
const fewest = 5;

/**
 * Find statements that stand twice in one file: in one section, or in two where both have an id or a name of their
 * own, or are list items of a spec.
 *
 * What is indented belongs to what is above it, and a criterion to its story, so these may well say the same again.
 */
export function findRepeats(report: FileReport, analyses: Analyses): void {
	const { requirements, path } = report.input.spec;
	const firsts = new Map<string, Requirement>();
	for (const requirement of requirements) {
		const { meanings, length } = analyses.of(requirement);
		if (length < fewest || meanings.length === 0) {
			continue;
		}
		const earlier = firsts.get(requirement.text);
		if (earlier === undefined) {
			firsts.set(requirement.text, requirement);
			continue;
		}
		const isBound = meanings.some(({ bound }) => bound) || !standsAlone(report, requirement);
		if (!isIndented(report, requirement) && (!isBound || earlier.section === requirement.section)) {
			const message = `The same stands on line ${earlier.line} already.`;
			const finding = { rule: 'duplicate-statement', start: 0, end: requirement.text.length, message } as const;
			report.addFinding(requirement, finding, { path, line: earlier.line });
		}
	}
}

function standsAlone({ input, lines }: FileReport, { name, explicitId, line }: Requirement): boolean {
	const isItem =
		dialectOf(input.spec.path) === 'plain' &&
		/^[-*+]\s/.test(input.text.slice(lines.startOf(line), lines.startOf(line) + 2));
	return name !== null || explicitId !== null || isItem;
}

function isIndented({ input, lines }: FileReport, { line }: Requirement): boolean {
	return /^\s/.test(input.text.slice(lines.startOf(line), lines.startOf(line) + 1));
}
