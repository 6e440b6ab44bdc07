import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { endOfBlock } from './endOfBlock';
import { readDeltaEntries } from './readDeltaEntries';
import { readRequirementBlock } from './readRequirementBlock';

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
	if (section.role === 'requirement') {
		const end = endOfBlock(sections, at);
		statements.push(readRequirementBlock(source, sections, at, end));
		return end;
	}
	if (section.delta === 'REMOVED' || section.delta === 'RENAMED') {
		const end = sections[at + 1]?.block ?? source.blocks.length;
		for (const statement of readDeltaEntries(source, section, end)) {
			statements.push(statement);
		}
	}
	return at + 1;
}
