import type { ScenarioChange } from './change';

/** Scenarios that are named; the others are counted. */
const shownScenarios = 3;
/** Characters that are shown of a scenario which only has steps. */
const longestStep = 60;

/** What became of the scenarios of a requirement, in words such as “its scenario “Open” changed”. */
export function describeScenarios(scenarios: readonly ScenarioChange[]): string {
	const told = scenarios.slice(0, shownScenarios).map(scenario => `${nameOf(scenario)} ${fateOf(scenario)}`);
	const rest = scenarios.length - told.length;
	return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

/** A name as it is written, or the beginning of the steps. */
function nameOf({ name, before, after }: ScenarioChange): string {
	const title = name || (after ?? before ?? []).join(', ');
	const shown = title.length > longestStep ? `${title.slice(0, longestStep).trimEnd()}…` : title;
	return shown === '' ? 'a scenario' : `its scenario “${shown}”`;
}

function fateOf({ before, after }: ScenarioChange): string {
	return before === null ? 'is new' : after === null ? 'is gone' : 'changed';
}
