import { countFeeds, skipSpacesBack } from '../blocks/characters';
import { createPlaces } from '../statements/createPlaces';
import { lineStart } from '../statements/lineStart';
import { plainStatement } from '../statements/plainStatement';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import type { NumberedLine } from './findNumberedLines';
import { sourceText } from './sourceText';

/**
 * Read lines that start with numbers as one criterion each, which goes on to the next of them.
 *
 * @param end Offset at which the last one ends.
 * @param firstLine Line of the first one, from 1.
 */
export function readLines(
	source: SpecSource,
	lines: readonly NumberedLine[],
	end: number,
	firstLine: number,
	section: SectionPath | null,
): readonly Statement[] {
	const { text } = source;
	let line = firstLine;
	return lines.map((numbered, index) => {
		const next = lines[index + 1]?.start ?? end;
		const statement = toStatement(source, numbered, skipSpacesBack(text, numbered.start, next), line, section);
		line += countFeeds(text, numbered.start, next);
		return statement;
	});
}

function toStatement(
	{ text, keywords }: SpecSource,
	{ start, textStart, positionalId, written }: NumberedLine,
	end: number,
	line: number,
	section: SectionPath | null,
): Statement {
	const keyword = keywords.next(start) < end ? keywords.first(start, end) : undefined;
	return plainStatement({
		explicitId: null,
		positionalId,
		keyword,
		text: sourceText(text, textStart, end),
		section,
		line,
		endLine: line + countFeeds(text, start, end),
		places: createPlaces(text, lineStart(text, start), { start, end, keyword, id: written, name: null }),
	});
}
