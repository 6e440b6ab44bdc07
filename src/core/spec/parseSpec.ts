import { keepBlocks } from './blocksOf';
import { guessDialect } from './dialects/guessDialect';
import { hasRequirementsSection, mayBeBound } from './dialects/hasRequirementsSection';
import { readDialect } from './dialects/readDialect';
import { findProblems } from './findProblems';
import { giveIds } from './giveIds';
import { listSections } from './listSections';
import { readLinkLabels } from './readLinkLabels';
import { deepestSection, readSections } from './readSections';
import { readVerify } from './readVerify';
import { scanBlocks } from './scanBlocks';
import type { Dialect, Spec } from './spec';
import { dialectOf } from './specPaths';
import { KeywordCursor } from './statements/keywordCursor';
import { toRequirements } from './toRequirements';

/** What else tells how a spec is read. */
export interface ParseOptions {
	/** Taken from the path where it is absent, and from the content where the path is no spec's. */
	readonly dialect?: Dialect;
	/** Headings, besides the usual ones, whose list items are requirements even without a keyword. */
	readonly factHeadings?: readonly string[];
}

/**
 * Read a spec: its sections, requirements and standing verification commands.
 *
 * Takes the text in LF without BOM. Any text is read, in linear time; what is wrong with it is among the problems.
 * The ids of the requirements are unique, and their lines ascend.
 */
export function parseSpec(path: string, text: string, options: ParseOptions = {}): Spec {
	const dialect = options.dialect ?? dialectOf(path) ?? guessDialect(text);
	const blocks = scanBlocks(text);
	const isBound = mayBeBound(dialect, path) && hasRequirementsSection(text, blocks);
	const sections = readSections(text, blocks, { dialect, factHeadings: options.factHeadings ?? [], isBound });
	const source = { text, blocks, keywords: new KeywordCursor(text), linkLabels: readLinkLabels(text, blocks) };
	const statements = readDialect(dialect, source, sections);
	const { ids, duplicates } = giveIds(statements);
	let listed: Spec['sections'] | undefined;
	const spec: Spec = {
		path,
		dialect,
		title: sections.find(section => section.depth === 1)?.title ?? null,
		// Most of them are headings of scenarios, and hardly ever asked for.
		get sections() {
			listed ??= listSections(text, blocks);
			return listed;
		},
		requirements: toRequirements(statements, ids),
		verify: readVerify(text, blocks, sections, deepestSection(dialect)),
		problems: findProblems(text, blocks, sections, duplicates),
		...(options.factHeadings?.length && { factHeadings: options.factHeadings }),
	};
	keepBlocks(spec, blocks);
	return spec;
}
