import { groupBy } from '../groupBy';
import type { Scenario } from '../spec/spec';
import type { ScenarioChange } from './change';
import { plainText } from './plainText';

/**
 * Find the scenarios that differ between two versions of a requirement.
 *
 * Those of one name are the same one; without a name, those at the same place among what differs. Markup and order are
 * no difference.
 *
 * @returns In the order of `after`, then those that are gone.
 */
export function compareScenarios(before: readonly Scenario[], after: readonly Scenario[]): readonly ScenarioChange[] {
	const equal = groupBy(before, keyOf);
	const changed = after.filter(scenario => equal.get(keyOf(scenario))?.shift() === undefined);
	const left = new Set([...equal.values()].flat());
	const named = groupBy(
		before.filter(scenario => left.has(scenario)),
		({ name }) => name,
	);
	const changes = changed.map(scenario => {
		const old = named.get(scenario.name)?.shift();
		return { name: scenario.name, before: old ? stepsOf(old) : null, after: stepsOf(scenario) };
	});
	const gone = [...named.values()].flat();
	return [...changes, ...gone.map(scenario => ({ name: scenario.name, before: stepsOf(scenario), after: null }))];
}

function keyOf({ name, steps }: Scenario): string {
	return JSON.stringify([name, steps.map(({ keyword, text }) => [keyword, plainText(text)])]);
}

function stepsOf({ steps }: Scenario): readonly string[] {
	return steps.map(({ keyword, text }) => `${keyword} ${text}`.trim());
}
