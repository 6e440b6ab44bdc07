import { kindCodes } from '../blocks/blockList';
import type { Step } from '../spec';
import type { SpecSource } from '../statements/specSource';
import { readSteps } from './readSteps';

/** What scenarios are read from. */
export type ScenarioSource = Pick<SpecSource, 'text' | 'blocks'>;

/**
 * Read the steps of a scenario from the blocks that it has under its heading: each item and paragraph is one or more.
 *
 * Nothing is dropped: nested lists belong to the step that they stand in, and code, tables and the like to the one
 * before them.
 *
 * @param base Offset that the places of the steps count from.
 */
export function readScenarioSteps(source: ScenarioSource, start: number, end: number, base: number): readonly Step[] {
	const { text, blocks } = source;
	const steps: Step[] = [];
	for (let index = start; index < end; index++) {
		const kind = blocks.kindCode(index);
		if (blocks.parent(index) >= 0 || kind === kindCodes.comment || kind === kindCodes.rule) {
			continue;
		}
		const isItem = kind === kindCodes.item;
		const hasContent = isItem && blocks.parent(index + 1) === index && index + 1 < end;
		const from = hasContent ? blocks.start(index + 1) : blocks.start(index);
		const passage = { start: from, end: blocks.end(index), line: blocks.line(index), base };
		const last = steps.at(-1);
		if (isItem || kind === kindCodes.paragraph || !last) {
			readSteps(text, passage, !isItem, steps);
		} else {
			const more: Step[] = [];
			readSteps(text, passage, false, more);
			const added = more.map(step => step.text).join(' ');
			steps[steps.length - 1] = { ...last, text: `${last.text} ${added}`, end: passage.end - base };
		}
	}
	return steps;
}
