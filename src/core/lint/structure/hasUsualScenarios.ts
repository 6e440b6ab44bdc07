import { type BlockList, kindCodes } from '../../spec/blocks/blockList';
import { COLON, SPACE } from '../../spec/blocks/characters';
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
		const at = blocks.start(passage);
		if (isWord(text, at, '**WHEN**')) {
			hasWhen = true;
			hasThen = false;
		} else if (hasWhen && isWord(text, at, '**THEN**')) {
			hasThen = true;
		} else if (!isWord(text, at, '**GIVEN**') && !(index > start && isWord(text, at, '**AND**'))) {
			return undefined;
		}
		index = passage + 1;
	}
	return hasThen ? index : undefined;
}

function isWord(text: string, at: number, word: string): boolean {
	const after = text.charCodeAt(at + word.length);
	return (after === SPACE || after === COLON) && text.startsWith(word, at);
}
