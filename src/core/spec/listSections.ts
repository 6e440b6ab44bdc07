import type { BlockList } from './blocks/blockList';
import { headingText } from './headingText';
import type { Section } from './spec';

/** All headings that stand at the top, outside lists and quotes, in the order of the text. */
export function listSections(text: string, blocks: BlockList): readonly Section[] {
	const sections: Section[] = [];
	const { length } = blocks;
	for (let index = blocks.nextHeading(0, length); index < length; index = blocks.nextHeading(index + 1, length)) {
		const title = headingText(text, blocks, index);
		sections.push({ title, depth: blocks.level(index), line: blocks.line(index) });
	}
	return sections;
}
