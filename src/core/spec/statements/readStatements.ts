import { type BlockList, kindCodes } from '../blocks/blockList';
import { ownEnd, readItem } from './readItem';
import { readParagraph } from './readParagraph';
import { readTable } from './readTable';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import type { Statement } from './statement';

/** What a dialect adds to the plain rules. */
export interface DialectRules {
	/** Whether what has an explicit id is a requirement in a section, even without a keyword. */
	idMakesFact(section: SectionPath | null, kind: number): boolean;
	/**
	 * Read what starts at a block in the dialect's own way, and add its statements.
	 *
	 * @returns The index of the block to go on with; the same one for a block that the plain rules are to read.
	 */
	readUnit(source: SpecSource, index: number, section: SectionPath | null, statements: Statement[]): number;
	/**
	 * Read what a heading opens, and add its statements.
	 *
	 * @param at Index of the section. What it holds ends with the next section.
	 * @returns The index of the section to go on with; the same one for one that is read block by block.
	 */
	readSection(source: SpecSource, sections: readonly SectionPath[], at: number, statements: Statement[]): number;
}

/** The rules of a dialect that is read like plain Markdown. */
export const plainRules: DialectRules = {
	idMakesFact: () => false,
	readUnit: (_source, index) => index,
	readSection: (_source, _sections, at) => at,
};

/**
 * Read the statements of a spec by the plain rules: list items, sentences of paragraphs and table rows that have a
 * keyword, and list items of a section that holds facts.
 *
 * An item's own text ends at the first list or table in it; a paragraph after that is read by sentences. So no two
 * statements share text, and they come in the order of the text. Quotes are passed over whole.
 *
 * @param entry The section that the text begins in, where it is a part of a file.
 */
export function readStatements(
	source: SpecSource,
	sections: readonly SectionPath[],
	rules: DialectRules,
	entry: SectionPath | null = null,
): readonly Statement[] {
	const { blocks } = source;
	const statements: Statement[] = [];
	readBlocks(source, 0, sections[0]?.block ?? blocks.length, entry, rules, statements);
	let at = 0;
	while (at < sections.length) {
		const next = rules.readSection(source, sections, at, statements);
		if (next > at) {
			at = next;
			continue;
		}
		const section = sections[at] as SectionPath;
		const end = sections[at + 1]?.block ?? blocks.length;
		readBlocks(source, section.block + 1, end, section, rules, statements);
		at++;
	}
	return statements;
}

/** Read the statements of the blocks from one to before another, which stand in one section. */
export function readBlocks(
	source: SpecSource,
	start: number,
	end: number,
	section: SectionPath | null,
	rules: DialectRules,
	statements: Statement[],
): void {
	const { blocks, keywords } = source;
	let index = start;
	while (index < end) {
		const next = rules.readUnit(source, index, section, statements);
		if (next > index) {
			index = next;
			continue;
		}
		const idMakesFact = rules.idMakesFact(section, blocks.kindCode(index));
		if (!section?.holdsFacts && !idMakesFact && keywords.next(blocks.start(index)) >= blocks.end(index)) {
			// Nothing in it can be a statement, nor in any block that it holds.
			index++;
			continue;
		}
		const unitEnd = endOfUnit(blocks, index);
		readUnit(source, index, unitEnd, section, idMakesFact, statements);
		index = unitEnd;
	}
}

/** Read the statements of what starts at a block and ends before another. */
function readUnit(
	source: SpecSource,
	index: number,
	end: number,
	section: SectionPath | null,
	idMakesFact: boolean,
	statements: Statement[],
): void {
	const { blocks } = source;
	switch (blocks.kindCode(index)) {
		case kindCodes.item: {
			const rule = { isFact: section?.holdsFacts ?? false, idMakesFact };
			const statement = readItem(source, index, end, section, rule);
			if (statement) {
				statements.push(statement);
			}
			return;
		}
		case kindCodes.paragraph:
			pushAll(statements, readParagraph(source, blocks.at(index), section));
			return;
		case kindCodes.table:
			pushAll(statements, readTable(source, blocks.at(index), section, idMakesFact));
	}
}

function pushAll(statements: Statement[], more: readonly Statement[]): void {
	for (const statement of more) {
		statements.push(statement);
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
