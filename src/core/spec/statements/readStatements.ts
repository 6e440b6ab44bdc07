import { type BlockList, kindCodes } from '../blocks/blockList';
import { isSectionHeading } from '../readSections';
import { ownEnd, readItem } from './readItem';
import { readParagraph } from './readParagraph';
import { readTable } from './readTable';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import type { Statement } from './statement';

/**
 * Read the statements of a spec by the plain rules: list items, sentences of paragraphs and table rows that have a
 * keyword, and list items of a section that holds facts.
 *
 * An item's own text ends at the first list or table in it; a paragraph after that is read by sentences. So no two
 * statements share text, and they come in the order of the text. Quotes are passed over whole.
 */
export function readStatements(source: SpecSource, sections: readonly SectionPath[]): readonly Statement[] {
	const { blocks } = source;
	const statements: Statement[] = [];
	let section: SectionPath | null = null;
	let opened = 0;
	let index = 0;
	while (index < blocks.length) {
		if (isSectionHeading(blocks, index)) {
			section = sections[opened++] ?? section;
		}
		if (!section?.holdsFacts && source.keywords.next(blocks.start(index)) >= blocks.end(index)) {
			// Nothing in it can be a statement, nor in any block that it holds.
			index++;
			continue;
		}
		const end = endOfUnit(blocks, index);
		for (const statement of readUnit(source, index, end, section)) {
			statements.push(statement);
		}
		index = end;
	}
	return statements;
}

/** Read the statements of what starts at a block and ends before another. */
function readUnit(source: SpecSource, index: number, end: number, section: SectionPath | null): readonly Statement[] {
	const { blocks } = source;
	switch (blocks.kindCode(index)) {
		case kindCodes.item: {
			const statement = readItem(source, index, end, section);
			return statement ? [statement] : [];
		}
		case kindCodes.paragraph:
			return readParagraph(source, blocks.at(index), section);
		case kindCodes.table:
			return readTable(source, blocks.at(index), section);
		default:
			return [];
	}
}

/** Index of the first block that is not read together with this one: an item's own blocks are, and all of a quote. */
function endOfUnit(blocks: BlockList, index: number): number {
	switch (blocks.kindCode(index)) {
		case kindCodes.item:
			return ownEnd(blocks, index);
		case kindCodes.quote: {
			let at = index + 1;
			while (at < blocks.length && blocks.parent(at) >= index) {
				at++;
			}
			return at;
		}
		default:
			return index + 1;
	}
}
