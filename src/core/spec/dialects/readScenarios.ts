import type { Scenario } from '../spec';
import { BlockScenario } from './blockScenario';
import type { BlockStatement } from './blockStatement';

/**
 * Read the scenarios of a requirement of OpenSpec: the headings right below its own, whatever their depth.
 *
 * One that has nothing under its heading is none, as for OpenSpec.
 *
 * @param lines How many lines further down the requirement stands than in its source.
 */
export function readScenarios(statement: BlockStatement, lines: number): readonly Scenario[] {
	const { end } = statement;
	const { blocks } = statement.source;
	const scenarios: Scenario[] = [];
	let heading = statement.bodyEnd;
	while (heading < end) {
		const next = blocks.nextHeading(heading + 1, end, blocks.level(heading));
		if (heading + 1 < next) {
			scenarios.push(new BlockScenario(statement, heading, next, lines));
		}
		heading = next;
	}
	// A list that grew holds room for many more, and a long spec has ten thousand of these.
	return scenarios.slice();
}
