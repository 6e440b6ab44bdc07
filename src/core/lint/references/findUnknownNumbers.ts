import { readKiroTitle } from '../../spec/dialects/kiroTitle';
import type { Prose } from '../prose';
import type { LintedPart } from '../session/lintedPart';
import type { PartReport } from '../session/partReport';
import { findNumberMentions } from './findNumberMentions';

/** Find mentions of requirements and criteria of Kiro by a number that none of the file has: “Requirement 9.2”. */
export function findUnknownNumbers(report: PartReport, prose: Prose): void {
	const { text, spec } = report;
	if (spec.dialect !== 'kiro') {
		return;
	}
	for (const { number, ...place } of findNumberMentions(text, prose)) {
		const message = `No ${number.includes('.') ? 'criterion' : 'requirement'} of this file has the number ${number}.`;
		report.add('unknown-id', place, message, {
			condition: { fact: 'ids', holds: facts => facts.isUnknownNumber(number) },
		});
	}
}

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
