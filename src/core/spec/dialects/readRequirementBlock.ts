import { headingRange } from '../headingRange';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement, StatementName } from '../statements/statement';
import { BlockStatement } from './blockStatement';
import { titlePrefix } from './titlePrefix';

/**
 * Read a requirement of OpenSpec: a heading with its name, a body, and a scenario under each heading below it.
 *
 * @param end Index of the block after its own.
 */
export function readRequirementBlock(source: SpecSource, section: SectionPath, end: number): Statement {
	const { text, blocks, keywords } = source;
	const block = { text, blocks, keywords, heading: section.block, end };
	return new BlockStatement(section, nameOf(source, section), block);
}

function nameOf({ text, blocks }: SpecSource, { title, block }: SectionPath): StatementName {
	const { start, end } = headingRange(text, blocks, block);
	const prefix = titlePrefix(title, 'Requirement');
	const isAsWritten = title.length === end - start;
	const nameAt = start + (isAsWritten ? prefix : titlePrefix(text.slice(start, end), 'Requirement'));
	return { id: title.slice(prefix), start: nameAt, end };
}
