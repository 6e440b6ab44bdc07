import type { Dialect } from '../spec';
import { plainRules, readStatements } from '../statements/readStatements';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement } from '../statements/statement';
import { createKiroRules } from './createKiroRules';
import { readOpenspec } from './readOpenspec';
import { specKitRules } from './specKitRules';

/**
 * Read the statements of a text by the rules of its dialect, in the order of the text.
 *
 * What is read from one top-level heading of depth 3 or less to the next depends on nothing but the headings above it.
 *
 * @param entry The section that the text begins in, where it is a part of a file.
 */
export function readDialect(
	dialect: Dialect,
	source: SpecSource,
	sections: readonly SectionPath[],
	entry: SectionPath | null = null,
): readonly Statement[] {
	switch (dialect) {
		case 'plain':
			return readStatements(source, sections, plainRules, entry);
		case 'openspec':
			return readOpenspec(source, sections);
		case 'spec-kit':
			return readStatements(source, sections, specKitRules, entry);
		case 'kiro':
			return readStatements(source, sections, createKiroRules(), entry);
	}
}
