import type { BlockSource } from '../blockSource';
import type { Scenario } from '../spec';
import { BlockScenario } from './blockScenario';
import { nextHeading } from './nextHeading';

/**
 * Read the scenarios of a requirement of OpenSpec: the headings right below its own, whatever their depth.
 *
 * One that has nothing under its heading is none, as for OpenSpec.
 *
 * @param lines How many lines further down the requirement stands than in its source.
 */
export function readScenarios(source: BlockSource, lines: number): readonly Scenario[] {
	const { blocks, end } = source;
	const scenarios: Scenario[] = [];
	let heading = nextHeading(blocks, source.heading + 1, end);
	while (heading < end) {
		const next = nextHeading(blocks, heading + 1, end, blocks.level(heading));
		if (heading + 1 < next) {
			scenarios.push(new BlockScenario(source, heading, next, lines));
		}
		heading = next;
	}
	// A list that grew holds room for many more, and a long spec has ten thousand of these.
	return scenarios.slice();
}
