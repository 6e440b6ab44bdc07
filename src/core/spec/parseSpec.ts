import { assignIds } from './assignIds';
import { type BlockList, kindCodes } from './blocks/blockList';
import { findProblems } from './findProblems';
import { readSections } from './readSections';
import { readVerify } from './readVerify';
import { scanBlocks } from './scanBlocks';
import type { Dialect, Spec } from './spec';
import { dialectOf } from './specPaths';
import { KeywordCursor } from './statements/keywordCursor';
import { readStatements } from './statements/readStatements';

export interface ParseOptions {
	/** Taken from the path where it is absent; `plain` for a path that is no spec's. */
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
	const blocks = scanBlocks(text);
	const sections = readSections(text, blocks, options.factHeadings ?? []);
	const source = { text, blocks, keywords: new KeywordCursor(text), linkLabels: readLinkLabels(text, blocks) };
	const { requirements, duplicates } = assignIds(readStatements(source, sections));
	return {
		path,
		dialect: options.dialect ?? dialectOf(path) ?? 'plain',
		title: sections.find(section => section.depth === 1)?.title ?? null,
		sections: sections.map(({ title, depth, line }) => ({ title, depth, line })),
		requirements,
		verify: readVerify(text, blocks, sections),
		problems: findProblems(text, blocks, duplicates),
		...(options.factHeadings?.length && { factHeadings: options.factHeadings }),
	};
}

function readLinkLabels(text: string, blocks: BlockList): ReadonlySet<string> {
	const labels = new Set<string>();
	for (let index = 0; blocks.mayHave('definition') && index < blocks.length; index++) {
		if (blocks.kindCode(index) === kindCodes.definition) {
			const start = blocks.start(index);
			labels.add(text.slice(start + 1, text.indexOf(']:', start)).toLowerCase());
		}
	}
	return labels;
}
