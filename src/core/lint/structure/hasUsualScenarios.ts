import { type BlockList, kindCodes } from '../../spec/blocks/blockList';
import { isWordCode } from '../../spec/blocks/characters';
import { isSectionHeading } from '../../spec/readSections';

/** How deep the heading of a scenario usually is. */
const usualDepth = 4;

const given = '**GIVEN** ';
const when = '**WHEN** ';
const then = '**THEN** ';
const and = '**AND** ';

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
		const step = usualStep(text, blocks.start(passage), blocks.end(passage));
		if (step === undefined || (step === then && !hasWhen) || (step === and && index === start)) {
			return undefined;
		}
		hasWhen ||= step === when;
		hasThen = step === then || (hasThen && step !== when);
		index = passage + 1;
	}
	return hasThen ? index : undefined;
}

/** The word in bold that a step starts with, where it has more behind it and no other in bold. */
function usualStep(text: string, start: number, end: number): string | undefined {
	const word = boldWords.get(text.charCodeAt(start + 2)) ?? '';
	const after = start + word.length;
	if (word === '' || !text.startsWith(word, start) || !isWordCode(text.charCodeAt(after))) {
		return undefined;
	}
	const bold = text.indexOf('**', after);
	return bold < 0 || bold >= end ? word : undefined;
}

/** By their first letters: each is asked for once, not the words one after the other. */
const boldWords: ReadonlyMap<number, string> = new Map(
	[given, when, then, and].map(word => [word.charCodeAt(2), word]),
);
