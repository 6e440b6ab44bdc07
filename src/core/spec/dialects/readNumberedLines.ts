import { countFeeds, skipSpacesBack } from '../blocks/characters';
import { readParagraph } from '../statements/readParagraph';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { findNumberedLines } from './findNumberedLines';
import { readLines } from './readLines';

/**
 * Read a paragraph whose lines start with numbers, such as `1.1 WHEN …`, as one criterion for each. What stands before
 * the first is read by sentences.
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
	const lines = findNumberedLines(source.text, block.start, block.end, section);
	const first = lines[0];
	if (!first) {
		return false;
	}
	if (first.start > block.start) {
		const end = skipSpacesBack(source.text, block.start, first.start);
		const endLine = block.line + countFeeds(source.text, block.start, end);
		statements.push(...readParagraph(source, { ...block, end, endLine }, section));
	}
	const line = block.line + countFeeds(source.text, block.start, first.start);
	for (const statement of readLines(source, lines, block.end, line, section)) {
		statements.push(statement);
	}
	return true;
}
