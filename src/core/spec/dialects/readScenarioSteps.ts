import { type BlockList, kindCodes } from '../blocks/blockList';
import type { Step } from '../spec';
import { type Origin, readSteps } from './readSteps';
import { sourceText } from './sourceText';

/**
 * Read the steps of a scenario from the blocks that it has under its heading: each item and paragraph is one or more.
 *
 * Nothing is dropped: nested lists belong to the step that they stand in, and code, tables and the like to the one
 * before them.
 */
export function readScenarioSteps(
	text: string,
	blocks: BlockList,
	start: number,
	end: number,
	origin: Origin,
): readonly Step[] {
	const steps: Step[] = [];
	for (let index = start; index < end; index++) {
		const kind = blocks.kindCode(index);
		if (blocks.parent(index) >= 0 || kind === kindCodes.comment || kind === kindCodes.rule) {
			continue;
		}
		const isItem = kind === kindCodes.item;
		const hasContent = isItem && index + 1 < end && blocks.parent(index + 1) === index;
		const from = hasContent ? blocks.start(index + 1) : blocks.start(index);
		const passage = { start: from, end: blocks.end(index), line: blocks.line(index) };
		const last = steps.at(-1);
		if (isItem || kind === kindCodes.paragraph || !last) {
			readSteps(text, passage, origin, !isItem, steps);
		} else {
			const added = sourceText(text, passage.start, passage.end);
			steps[steps.length - 1] = { ...last, text: `${last.text} ${added}`, end: passage.end - origin.base };
		}
	}
	return steps;
}
