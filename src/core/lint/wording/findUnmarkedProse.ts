import { kindCodes } from '../../spec/blocks/blockList';
import { rowCells } from '../../spec/blocks/tableRow';
import { dialectOf } from '../../spec/specPaths';
import { readInline } from '../../spec/statements/readInline';
import type { SectionPath } from '../../spec/statements/sectionPath';
import { splitSentences } from '../../spec/statements/splitSentences';
import { isWithin } from '../prose';
import type { PartReport } from '../session/partReport';
import { sectionRanges } from '../session/sectionRanges';
import { unmarkedMessage } from './findUnmarked';
import { hasPlainSubject } from './hasPlainSubject';

/**
 * Find sentences of paragraphs and of cells that demand something by a keyword in lower case, in sections of a spec that hold demands.
 *
 * They are no requirements, so nobody else looks at them. Only what says in plain words who has to do it is told.
 */
export function findUnmarkedProse(report: PartReport): void {
	const { text, spec, places } = report;
	if (spec.dialect !== 'plain' || dialectOf(spec.path) === undefined || !modal.test(text)) {
		return;
	}
	const { blocks } = places;
	for (const { section, from, to } of sectionRanges(report.source, blocks, spec.dialect)) {
		for (let index = from; index < to && holdsDemands(section); index++) {
			if (blocks.parent(index) < 0 && blocks.kindCode(index) === kindCodes.paragraph) {
				findInPassage(report, blocks.start(index), blocks.end(index));
			} else if (blocks.parent(index) < 0 && blocks.kindCode(index) === kindCodes.table) {
				findInTable(report, blocks.line(index) + 2, blocks.endLine(index));
			}
		}
	}
}

/** Whether a heading, or one above it, says that the items below are requirements even without a keyword. */
function holdsDemands(section: SectionPath | null): boolean {
	return section !== null && (section.holdsFacts || holdsDemands(section.above));
}

/** Rows that have a keyword are requirements. */
function findInTable(report: PartReport, first: number, last: number): void {
	const { text, places } = report;
	for (let line = first; line <= last; line++) {
		const [start, end] = [places.startOf(line), places.endOf(line)];
		const cells = keyword.test(text.slice(start, end)) ? [] : rowCells(text, start, end);
		for (let index = 0; index < cells.length; index += 2) {
			findInPassage(report, cells[index] as number, cells[index + 1] as number);
		}
	}
}

function findInPassage(report: PartReport, start: number, end: number): void {
	const { text } = report;
	if (!modal.test(text.slice(start, end))) {
		return;
	}
	const inline = readInline(text, start, end);
	const sentences = splitSentences(text, start, end, inline);
	for (let index = 0; index < sentences.length; index += 2) {
		const from = sentences[index] as number;
		const sentence = text.slice(from, sentences[index + 1]);
		const at = keyword.test(sentence) ? -1 : demandIn(sentence);
		if (at >= 0 && !isWithin(inline.hidden, from + at)) {
			const written = /^\w+(?:\s+not\b)?/.exec(sentence.slice(at))?.[0] ?? '';
			const place = { start: from + at, end: from + at + written.length };
			report.add('lowercase-keyword', place, unmarkedMessage(written), { replacement: written.toUpperCase() });
		}
	}
}

const modal = /\b(?:[Mm]ust|[Ss]hall|[Ss]hould)\b/;
const keyword = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\b/;

/** Offset of the word that demands something of whatever stands in front of it; -1 where nothing is said so plainly. */
function demandIn(sentence: string): number {
	const at = sentence.search(modal);
	return hasPlainSubject(sentence.slice(0, Math.max(0, at))) ? at : -1;
}
