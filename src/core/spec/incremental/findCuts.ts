import { type BlockList, kindCodes } from '../blocks/blockList';
import { HASH, LF } from '../blocks/characters';
import { isSectionHeading } from '../readSections';
import { lineStart } from '../statements/lineStart';
import type { SectionPath } from '../statements/sectionPath';

/** Where a part of a text begins. */
export interface Cut {
	/** Index of its first block. */
	readonly block: number;
	/** Offset of the beginning of its first line. */
	readonly start: number;
}

/**
 * Find where a text, up to `end`, can be cut into parts that are read each by itself.
 *
 * @param deepest How deep the headings of the sections are at most.
 * @param entry The section that the text begins in.
 * @param partLength UTF-16 units from one cut to the next, at least.
 * @returns The parts but for the first, in their order.
 */
export function findCuts(
	text: string,
	blocks: BlockList,
	sections: readonly SectionPath[],
	deepest: number,
	entry: SectionPath | null,
	end: number,
	partLength: number,
): readonly Cut[] {
	const cuts: Cut[] = [];
	let section = entry;
	let opened = 0;
	let last = 0;
	for (let index = 0; index < blocks.length; index++) {
		const isHeading = isSectionHeading(blocks, index, deepest);
		section = isHeading ? (sections[opened++] ?? section) : section;
		const start = blocks.start(index);
		if (start >= end) {
			break;
		}
		if (start - last < partLength || !startsAnew(text, blocks, index)) {
			continue;
		}
		const isCut = isHeading ? !isSpanned(section?.above ?? null) : isLoose(section);
		if (isCut) {
			last = lineStart(text, start);
			cuts.push({ block: index, start: last });
		}
	}
	return cuts;
}

/** Whether a block is read the same way where its line is the first of a text. */
export function startsAnew(text: string, blocks: BlockList, index: number): boolean {
	if (blocks.parent(index) >= 0) {
		return false;
	}
	const start = blocks.start(index);
	switch (blocks.kindCode(index)) {
		case kindCodes.frontMatter:
			return false;
		case kindCodes.paragraph:
		case kindCodes.code:
		case kindCodes.table:
		case kindCodes.definition:
			// It may be what is left of a paragraph that starts above.
			return isAfterBlank(text, start);
		case kindCodes.heading:
			return isOneLine(text, blocks, index) || isAfterBlank(text, start);
		default:
			return true;
	}
}

/** Whether a heading is marked by `#`, not by an underline. */
function isOneLine(text: string, blocks: BlockList, index: number): boolean {
	return text.charCodeAt(blocks.start(index)) === HASH && blocks.line(index) === blocks.endLine(index);
}

function isAfterBlank(text: string, start: number): boolean {
	const line = lineStart(text, start);
	return line === 0 || (line > 1 && text.charCodeAt(line - 2) === LF);
}

/** Whether a heading above holds one thing that is read as a whole. */
function isSpanned(section: SectionPath | null): boolean {
	return section !== null && (spanning.has(section.role) || isSpanned(section.above));
}

const spanning: ReadonlySet<SectionPath['role']> = new Set(['requirement', 'story', 'identified']);

/** Whether what stands in a section is read block by block, without regard to what stands before. */
function isLoose(section: SectionPath | null): boolean {
	return (
		section === null ||
		((section.role === 'none' || section.role === 'listed') && section.delta === null && !isSpanned(section))
	);
}
