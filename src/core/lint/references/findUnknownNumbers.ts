import { readKiroTitle } from '../../spec/dialects/kiroTitle';
import { isWithin, type Prose } from '../prose';
import type { LintedPart } from '../session/lintedPart';
import type { PartReport } from '../session/partReport';

/** Find mentions of requirements and criteria of Kiro by a number that none of the file has: “Requirement 9.2”. */
export function findUnknownNumbers(report: PartReport, prose: Prose): void {
	const { text, spec } = report;
	if (spec.dialect !== 'kiro') {
		return;
	}
	prose.rewind();
	for (const match of text.matchAll(mentioned)) {
		const [all, word = '', list = ''] = match;
		const from = match.index + all.length - list.length;
		const leaf = prose.leafAt(match.index);
		if (!leaf || isWithin(leaf.inline.hidden, match.index)) {
			continue;
		}
		for (const { 0: number, index } of list.matchAll(/\d+(?:\.\d+)*/g)) {
			const place = { start: from + index, end: from + index + number.length };
			const message = `No ${number.includes('.') ? 'criterion' : word.toLowerCase().replace(/s$/, '')} of this file has the number ${number}.`;
			report.add('unknown-id', place, message, {
				condition: { fact: 'ids', holds: facts => facts.isUnknownNumber(number) },
			});
		}
	}
}

/** Only where nothing behind it says that it is one of another document. */
const mentioned =
	/\b(Requirements?)[ \t]+(\d{1,4}(?:\.\d{1,3})?(?:(?:,|,?\s+and|,?\s+or|\s+&)\s+\d{1,4}(?:\.\d{1,3})?)*)(?![\w.]*\d|\w|\s+(?:of|in|from)\b)/g;

/** The numbers that requirements of Kiro and their criteria have in a part of a file. */
export function numbersOf({ file, source, requirements }: LintedPart): readonly string[] {
	if (file.dialect !== 'kiro') {
		return [];
	}
	return [
		...source.sections.flatMap(({ title }) => readKiroTitle(title)?.number ?? []),
		...requirements.map(({ id }) => id),
	];
}
