import { kindCodes } from '../../spec/blocks/blockList';
import type { PartReport } from '../session/partReport';
import { sectionRanges } from '../session/sectionRanges';
import { isDelta } from './deltaPath';

/** Find the lines of a delta's renamings that have no counterpart, so that nothing is renamed by them. */
export function findHalfRenames(report: PartReport): void {
	const { spec, text, places, source } = report;
	if (spec.dialect !== 'openspec' || !isDelta(spec) || !side.test(text)) {
		return;
	}
	const paired = new Set(spec.requirements.flatMap(({ delta, line, endLine }) => (delta?.from ? [line, endLine] : [])));
	const { blocks } = places;
	for (const { section, from, to } of sectionRanges(source, blocks, spec.dialect)) {
		for (let index = from; index < to && section?.delta === 'RENAMED'; index++) {
			if (blocks.kindCode(index) === kindCodes.paragraph) {
				findInParagraph(report, blocks.line(index), blocks.endLine(index), paired);
			}
		}
	}
}

function findInParagraph(report: PartReport, first: number, last: number, paired: ReadonlySet<number>): void {
	const { text, places } = report;
	for (let line = first; line <= last; line++) {
		const [, word] = paired.has(line)
			? []
			: (lineOfSide.exec(text.slice(places.startOf(line), places.endOf(line))) ?? []);
		if (word !== undefined) {
			const other = word.toUpperCase() === 'FROM' ? 'TO' : 'FROM';
			report.addLine('delta-conflict', line, `This has no ${other} beside it, so nothing is renamed. Write both.`);
		}
	}
}

const side = /\b(?:FROM|TO):/i;
const lineOfSide = /^[ \t]*(?:[-*+][ \t]+)?(FROM|TO):[ \t]*`?###[ \t]*Requirement:/i;
