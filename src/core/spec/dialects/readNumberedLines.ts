import { countFeeds, skipSpacesBack } from '../blocks/characters';
import { createPlaces } from '../statements/createPlaces';
import { lineStart } from '../statements/lineStart';
import { readInline } from '../statements/readInline';
import { type FoundNumber, readNumber } from '../statements/readNumber';
import { readParagraph } from '../statements/readParagraph';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { sourceText } from './sourceText';

interface NumberedLine {
	readonly start: number;
	readonly found: FoundNumber;
}

/**
 * Read a paragraph whose lines start with numbers of two parts, such as `1.1 WHEN …`, as one criterion for each. What
 * stands before the first is read by sentences.
 *
 * @returns Whether it is one; else nothing was read.
 */
export function readNumberedLines(
	source: SpecSource,
	paragraph: number,
	section: SectionPath | null,
	statements: Statement[],
): boolean {
	const block = source.blocks.at(paragraph);
	const lines = findLines(source.text, block.start, block.end);
	const first = lines[0];
	if (!first) {
		return false;
	}
	if (first.start > block.start) {
		const end = skipSpacesBack(source.text, block.start, first.start);
		const endLine = block.line + countFeeds(source.text, block.start, end);
		statements.push(...readParagraph(source, { ...block, end, endLine }, section));
	}
	let line = block.line + countFeeds(source.text, block.start, first.start);
	for (const [index, numbered] of lines.entries()) {
		const next = lines[index + 1]?.start ?? block.end;
		const end = skipSpacesBack(source.text, numbered.start, next);
		statements.push(toStatement(source, numbered, end, line, section));
		line += countFeeds(source.text, numbered.start, next);
	}
	return true;
}

function findLines(text: string, start: number, end: number): readonly NumberedLine[] {
	const lines: NumberedLine[] = [];
	let at = start;
	while (at < end) {
		const found = readNumber(text, at, end);
		if (found) {
			lines.push({ start: at, found });
		}
		const feed = text.indexOf('\n', at);
		at = feed < 0 ? end : feed + 1;
	}
	return lines;
}

function toStatement(
	{ text, keywords }: SpecSource,
	{ start, found }: NumberedLine,
	end: number,
	line: number,
	section: SectionPath | null,
): Statement {
	const keyword = keywords.next(start) < end ? keywords.first(start, end, readInline(text, start, end)) : undefined;
	const { number } = found;
	return {
		explicitId: null,
		name: null,
		positionalId: number.id,
		level: keyword?.level ?? 'FACT',
		keyword: keyword?.words ?? null,
		text: sourceText(text, found.end, end),
		section,
		line,
		endLine: line + countFeeds(text, start, end),
		scenarios: [],
		places: createPlaces(text, lineStart(text, start), { start, end, keyword, id: number, name: null }),
		delta: null,
		priority: null,
	};
}
