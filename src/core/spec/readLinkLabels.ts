import { type BlockList, kindCodes } from './blocks/blockList';

/** Labels of the link reference definitions, in lower case. */
export function readLinkLabels(text: string, blocks: BlockList): ReadonlySet<string> {
	const labels = new Set<string>();
	for (let index = 0; blocks.mayHave('definition') && index < blocks.length; index++) {
		if (blocks.kindCode(index) === kindCodes.definition) {
			const start = blocks.start(index);
			labels.add(text.slice(start + 1, text.indexOf(']:', start)).toLowerCase());
		}
	}
	return labels;
}
