import type { BlockList } from '../blocks/blockList';
import { headingText } from '../headingText';
import type { Dialect } from '../spec';
import { isDeltaPath } from '../specPaths';
import { isRequirementsTitle, sectionDepth } from './describeHeading';

/** Whether a file is one of those in which a heading “## Requirements” decides what OpenSpec reads: a main spec. */
export function mayBeBound(dialect: Dialect, path: string): boolean {
	return dialect === 'openspec' && !isDeltaPath(path);
}

/** Whether a text of OpenSpec has a heading “## Requirements”, outside of which OpenSpec reads no requirement. */
export function hasRequirementsSection(text: string, blocks: BlockList): boolean {
	const { length } = blocks;
	for (let index = 0; index < length; index++) {
		index = blocks.nextHeading(index, length, sectionDepth);
		const isSection = index < length && blocks.level(index) === sectionDepth;
		if (isSection && isRequirementsTitle(headingText(text, blocks, index))) {
			return true;
		}
	}
	return false;
}
