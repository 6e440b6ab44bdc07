import type { BlockList } from './blocks/blockList';
import { headingText } from './headingText';
import { isSectionHeading } from './readSections';
import type { Section } from './spec';

/** All headings that stand at the top, outside lists and quotes, in the order of the text. */
export function listSections(text: string, blocks: BlockList): readonly Section[] {
	const sections: Section[] = [];
	for (let index = 0; index < blocks.length; index++) {
		if (isSectionHeading(blocks, index)) {
			const title = headingText(text, blocks, index);
			sections.push({ title, depth: blocks.level(index), line: blocks.line(index) });
		}
	}
	return sections;
}
