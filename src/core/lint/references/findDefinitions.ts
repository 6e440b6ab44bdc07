import { type BlockList, kindCodes } from '../../spec/blocks/blockList';
import type { Link } from './findLinks';

/** Find the targets of the link definitions of a text, such as `[guide]: guide.md`, in its order; footnotes are none. */
export function findDefinitions(text: string, blocks: BlockList): readonly Link[] {
	const links: Link[] = [];
	for (let index = 0; blocks.mayHave('definition') && index < blocks.length; index++) {
		const start = blocks.start(index);
		if (blocks.kindCode(index) !== kindCodes.definition || text.charAt(start + 1) === '^') {
			continue;
		}
		const [, head = '', target = ''] =
			definition.exec(text.slice(start, Math.min(blocks.end(index), start + longest))) ?? [];
		if (target !== '') {
			links.push({ target, start: start + head.length, end: start + head.length + target.length });
		}
	}
	return links;
}

const longest = 2000;
const definition = /^(\[[^\]]{1,999}\]:\s{0,20}<?)([^\s<>]{1,500})/;
