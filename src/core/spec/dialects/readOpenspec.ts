import type { BlockList } from '../blocks/blockList';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { BlockStatement } from './blockStatement';
import { endOfBlock } from './endOfBlock';
import { readDeltaEntries } from './readDeltaEntries';

/**
 * Read an OpenSpec spec or delta file: its requirements, each from its heading to the next one that is not deeper, and
 * the requirements that a delta removes or renames in a list.
 *
 * Anything else, such as the purpose, is prose.
 */
export function readOpenspec(source: SpecSource, sections: readonly SectionPath[]): readonly Statement[] {
	const statements: Statement[] = [];
	let at = 0;
	while (at < sections.length) {
		at = readOpenspecSection(source, sections, at, statements);
	}
	return statements;
}

/**
 * Read what a heading opens by the rules of OpenSpec.
 *
 * @returns The index of the section to go on with.
 */
export function readOpenspecSection(
	source: SpecSource,
	sections: readonly SectionPath[],
	at: number,
	statements: Statement[],
): number {
	const section = sections[at] as SectionPath;
	const isBlock = section.role === 'requirement';
	const next = isBlock ? endOfBlock(sections, at) : at + 1;
	const end = next < sections.length ? (sections[next] as SectionPath).block : source.blocks.length;
	const isList = section.delta === 'REMOVED' || section.delta === 'RENAMED';
	const listed = isList ? readDeltaEntries(source, isBlock ? section.above : section, section.block + 1, end) : [];
	if (isBlock) {
		const blockEnd = listed[0] ? firstBlockOn(source.blocks, section.block + 1, listed[0].line) : end;
		statements.push(new BlockStatement(source, section, blockEnd));
	}
	for (const statement of listed) {
		statements.push(statement);
	}
	return next;
}

/** Index of the first block at the top, from one on, that reaches a line. */
function firstBlockOn(blocks: BlockList, start: number, line: number): number {
	let index = start;
	while (blocks.parent(index) >= 0 || blocks.endLine(index) < line) {
		index++;
	}
	return index;
}
