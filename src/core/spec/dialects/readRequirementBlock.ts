import { headingRange } from '../headingRange';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { StatementName } from '../statements/statement';
import { BlockStatement } from './blockStatement';
import { titlePrefix } from './titlePrefix';

/** Read a requirement of OpenSpec, from its heading to before the block with the index `end`. */
export function readRequirementBlock(source: SpecSource, section: SectionPath, end: number): BlockStatement {
	return new BlockStatement(source, section, end, nameOf(source, section));
}

function nameOf({ text, blocks }: SpecSource, { title, block }: SectionPath): StatementName {
	const { start, end } = headingRange(text, blocks, block);
	const prefix = titlePrefix(title, 'Requirement');
	const isAsWritten = title.length === end - start;
	const nameAt = start + (isAsWritten ? prefix : titlePrefix(text.slice(start, end), 'Requirement'));
	return { id: title.slice(prefix), start: nameAt, end };
}
