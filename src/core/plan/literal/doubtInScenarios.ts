import type { Change, ScenarioChange } from '../../diff/change';
import { describeScenarios } from '../../diff/describeScenarios';
import { byOthers } from './byOthers';
import { findLiteralChanges, type LiteralChange } from './literalChange';

/**
 * Why the scenarios of a change ask for more than replacing literals of its statement; `undefined` where each of them
 * only repeats what the statement says of these.
 */
export function doubtInScenarios({ before, after, scenarios }: Change): string | undefined {
	if (!before || !after || !scenarios) {
		return undefined;
	}
	const found = findLiteralChanges(before.text, after.text);
	const replaced = new Set(found.kind === 'literals' ? found.changes.map(keyOf) : []);
	const doubtful = scenarios.find(scenario => !repeats(scenario, replaced));
	return (
		doubtful &&
		`No replacement of a text follows from its scenarios: ${describeScenarios([doubtful])}, and not only in what the statement changes; ${byOthers}.`
	);
}

function repeats({ before, after }: ScenarioChange, replaced: ReadonlySet<string>): boolean {
	if (!before || !after || before.length !== after.length) {
		return false;
	}
	return before.every((step, index) => {
		const found = findLiteralChanges(step, after[index] ?? '');
		return found.kind === 'literals'
			? found.changes.every(change => replaced.has(keyOf(change)))
			: found.kind === 'none';
	});
}

function keyOf({ from, to }: LiteralChange): string {
	return JSON.stringify([from, to]);
}
