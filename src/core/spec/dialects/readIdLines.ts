import { countFeeds, STAR, skipSpaces, skipSpacesBack, TILDE } from '../blocks/characters';
import { createPlaces } from '../statements/createPlaces';
import { lineStart } from '../statements/lineStart';
import { plainStatement } from '../statements/plainStatement';
import { type FoundId, readExplicitId } from '../statements/readExplicitId';
import { readInline } from '../statements/readInline';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { statementText } from '../statements/statementText';

interface IdLine {
	readonly start: number;
	readonly found: FoundId;
}

/**
 * Read a paragraph that starts with a bold id as a requirement, with or without a keyword, and each line in it that
 * starts with one as another.
 *
 * @returns Whether it is one; else nothing was read.
 */
export function readIdLines(
	source: SpecSource,
	paragraph: number,
	section: SectionPath | null,
	statements: Statement[],
): boolean {
	const { text, blocks } = source;
	const [start, end] = [blocks.start(paragraph), blocks.end(paragraph)];
	if (!readIdLine(source, start, end)) {
		return false;
	}
	const lines = findIdLines(source, start, end);
	let line = blocks.line(paragraph);
	for (const [index, idLine] of lines.entries()) {
		const next = lines[index + 1]?.start ?? end;
		statements.push(toStatement(source, idLine, skipSpacesBack(text, idLine.start, next), line, section));
		line += countFeeds(text, idLine.start, next);
	}
	return true;
}

function findIdLines(source: SpecSource, start: number, end: number): readonly IdLine[] {
	const lines: IdLine[] = [];
	let at = start;
	while (at < end) {
		const line = readIdLine(source, at, end);
		if (line) {
			lines.push(line);
		}
		const feed = source.text.indexOf('\n', at);
		at = feed < 0 ? end : skipSpaces(source.text, feed + 1, end);
	}
	return lines;
}

function readIdLine({ text, linkLabels }: SpecSource, start: number, end: number): IdLine | undefined {
	const mark = text.charCodeAt(start);
	const found = mark === STAR || mark === TILDE ? readExplicitId(text, start, end, linkLabels) : undefined;
	return found && found.start > start ? { start, found } : undefined;
}

function toStatement(
	{ text, keywords }: SpecSource,
	{ start, found }: IdLine,
	end: number,
	line: number,
	section: SectionPath | null,
): Statement {
	const inline = readInline(text, start, end);
	const keyword = keywords.next(start) < end ? keywords.first(start, end, inline) : undefined;
	const { explicitId } = found;
	return plainStatement({
		explicitId,
		keyword,
		text: found.opener + statementText(text, found.start, end, inline),
		section,
		line,
		endLine: line + countFeeds(text, start, end),
		places: createPlaces(text, lineStart(text, start), { start, end, keyword, id: explicitId, name: null }),
	});
}
