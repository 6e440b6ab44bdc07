import { type BlockList, kindCodes } from '../../spec/blocks/blockList';
import { isWordCode, SPACE } from '../../spec/blocks/characters';
import { isSectionHeading } from '../../spec/readSections';

/** How deep the heading of a scenario usually is. */
const usualDepth = 4;

/**
 * Whether the blocks of an OpenSpec requirement show at a glance that each of its scenarios has a WHEN and a THEN behind
 * it, as nearly all have: then they need not be read.
 *
 * `false` says nothing: whatever is unusual has to be read to tell.
 *
 * @param heading Index of the block that is its heading.
 * @param endLine Its last line, from 1.
 */
export function hasUsualScenarios(text: string, blocks: BlockList, heading: number, endLine: number): boolean {
	let index = heading + 1;
	while (index < blocks.length && blocks.line(index) <= endLine && !isSectionHeading(blocks, index)) {
		index++;
	}
	let scenarios = 0;
	while (index < blocks.length && blocks.line(index) <= endLine) {
		const isScenario = isSectionHeading(blocks, index) && blocks.level(index) === usualDepth;
		const next = isScenario ? endOfUsualSteps(text, blocks, index + 1, endLine) : undefined;
		if (next === undefined) {
			return false;
		}
		index = next;
		scenarios++;
	}
	return scenarios > 0;
}

/** Index of the block after the steps of a scenario; `undefined` where they are unusual. */
function endOfUsualSteps(text: string, blocks: BlockList, start: number, endLine: number): number | undefined {
	let index = start;
	let [hasWhen, hasThen] = [false, false];
	while (index < blocks.length && blocks.line(index) <= endLine && !isSectionHeading(blocks, index)) {
		const isStep = blocks.kindCode(index) === kindCodes.item && blocks.parent(index) < 0;
		const passage = index + 1;
		if (!isStep || passage >= blocks.length || blocks.parent(passage) !== index) {
			return undefined;
		}
		const [from, to] = [blocks.start(passage), blocks.end(passage)];
		if (isStepOf(text, from, to, '**WHEN**')) {
			hasWhen = true;
			hasThen = false;
		} else if (hasWhen && isStepOf(text, from, to, '**THEN**')) {
			hasThen = true;
		} else if (!isStepOf(text, from, to, '**GIVEN**') && !(index > start && isStepOf(text, from, to, '**AND**'))) {
			return undefined;
		}
		index = passage + 1;
	}
	return hasThen ? index : undefined;
}

/** Whether a step starts with a word, has more behind it, and no other word of a step in bold. */
function isStepOf(text: string, start: number, end: number, word: string): boolean {
	const after = start + word.length;
	if (!text.startsWith(word, start) || text.charCodeAt(after) !== SPACE || !isWordCode(text.charCodeAt(after + 1))) {
		return false;
	}
	const bold = text.indexOf('**', after);
	return bold < 0 || bold >= end;
}
