import type { BlockList } from '../blocks/blockList';
import { opensFrontMatter, readFrontMatter } from '../blocks/readFrontMatter';
import { hasRequirementsSection } from '../dialects/hasRequirementsSection';
import { readLinkLabels } from '../readLinkLabels';
import { deepestSection, readSections } from '../readSections';
import { scanBlocks } from '../scanBlocks';
import type { SectionPath } from '../statements/sectionPath';
import type { ChunkContext } from './chunkContext';
import { type Cut, findCuts, startsAnew } from './findCuts';
import { firstLineOf } from './firstLineOf';
import { sameSection } from './sameSection';
import type { SpecChunk } from './specChunk';

/** What a scan of a stretch of text, of which it is to be found where to cut it, brought to light. */
export interface PartScan {
	/** Whether what follows the stretch is read the same way as before. */
	readonly isInStep: boolean;
	/** Number of blocks that were found. */
	readonly scannedBlocks: number;
	/** The blocks of the stretch alone, where what follows it is in step. */
	readonly blocks: BlockList;
	/** The parts to cut it into but for the first. */
	readonly cuts: readonly Cut[];
	readonly linkLabels: ReadonlySet<string>;
	/** Whether it has the heading that decides what else of an OpenSpec main spec is read. */
	readonly hasRequirementsSection: boolean;
}

/**
 * Scan a stretch of a spec, and the first line after it.
 *
 * @param isBeginning Whether the spec begins with it.
 * @param entry The section that it begins in.
 * @param next The part after it, where there is one.
 */
export function scanPart(
	text: string,
	isBeginning: boolean,
	entry: SectionPath | null,
	next: SpecChunk | undefined,
	context: Omit<ChunkContext, 'linkLabels'>,
): PartScan {
	const { dialect, partLength } = context;
	const scanned = text + firstLineOf(next);
	const blocks = scanBlocks(scanned, isBeginning);
	const sections = readSections(scanned, blocks, context, entry);
	const own = sections.filter(({ block }) => blocks.start(block) < text.length);
	const isOpen = isBeginning && opensFrontMatter(scanned) && !readFrontMatter(text);
	const isCutOff = !text.endsWith('\n') || isOpen;
	const isInStep =
		!next || (!isCutOff && beginsAfter(scanned, blocks, text.length) && sameSection(own.at(-1) ?? entry, next.entry));
	const found = {
		isInStep,
		scannedBlocks: blocks.length,
		blocks,
		cuts: isInStep ? findCuts(scanned, blocks, own, deepestSection(dialect), entry, text.length, partLength) : [],
		linkLabels: readLinkLabels(scanned, blocks),
	};
	let length = blocks.length;
	while (isInStep && length > 0 && blocks.start(length - 1) >= text.length) {
		length--;
	}
	blocks.truncate(length);
	return { ...found, hasRequirementsSection: dialect === 'openspec' && hasRequirementsSection(text, blocks) };
}

/** Whether the line at an offset, which is the last one, begins a block as it would begin one in a text of its own. */
function beginsAfter(text: string, blocks: BlockList, offset: number): boolean {
	let index = blocks.length - 1;
	while (index >= 0 && blocks.parent(index) >= 0) {
		index--;
	}
	return index >= 0 && blocks.start(index) >= offset && startsAnew(text, blocks, index);
}
