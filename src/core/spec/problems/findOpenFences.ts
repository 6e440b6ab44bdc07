import { type BlockList, kindCodes } from '../blocks/blockList';
import type { Problem } from '../spec';
import { createProblem } from './createProblem';

/** Find the code fences that nothing closes. */
export function findOpenFences(text: string, blocks: BlockList): readonly Problem[] {
	const problems: Problem[] = [];
	for (let index = 0; blocks.mayHave('fence') && index < blocks.length; index++) {
		if (blocks.kindCode(index) !== kindCodes.fence || blocks.closed(index)) {
			continue;
		}
		const start = blocks.start(index);
		const column = start - text.lastIndexOf('\n', start - 1);
		const reach = blocks.parent(index) < 0 ? 'all that follows' : 'the rest of its list item or quotation';
		const message = `Nothing closes this code fence, so ${reach} is taken for code.`;
		const end = column + blocks.level(index);
		problems.push(createProblem('unclosed-fence', 'warning', message, blocks.line(index), column, end));
	}
	return problems;
}
