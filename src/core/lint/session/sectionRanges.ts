import type { BlockList } from '../../spec/blocks/blockList';
import { readSections } from '../../spec/readSections';
import type { Dialect } from '../../spec/spec';
import type { SectionPath } from '../../spec/statements/sectionPath';
import type { PartSource } from './partReport';

/** Blocks from one index to before another, which stand in a section; `null` in front of the first heading. */
export interface SectionRange {
	readonly section: SectionPath | null;
	readonly from: number;
	readonly to: number;
}

/** What a part of a spec has of each section. Of an OpenSpec main spec it does not tell what stands outside of it. */
export function sectionRanges(
	{ text, paths, entry = null, factHeadings = [] }: PartSource,
	blocks: BlockList,
	dialect: Dialect,
): readonly SectionRange[] {
	const sections = paths ?? readSections(text, blocks, { dialect, factHeadings, isBound: false }, entry);
	const ranges: SectionRange[] = [];
	let [from, section] = [0, entry];
	for (const next of sections) {
		ranges.push({ section, from, to: next.block });
		[from, section] = [next.block, next];
	}
	return [...ranges, { section, from, to: blocks.length }];
}
