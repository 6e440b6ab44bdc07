import type { Requirement, Scenario, Spec } from '../../spec/spec';
import type { LineStarts } from '../lineStarts';
import type { Fix } from './fix';

/** What is left to be written; a rule tells of it, so that it is not forgotten. */
const open = '???';

/** Give the OpenSpec requirement whose heading is on a line a scenario to fill in. */
export function addScenario(line: number, spec: Spec, lines: LineStarts, text: string): Fix {
	const requirement = spec.requirements.find(one => one.line === line);
	const at = lines.endOf(requirement?.endLine ?? line);
	const skeleton = `\n\n#### Scenario: ${requirement?.name ?? open}\n\n- **WHEN** ${open}\n- **THEN** ${open}`;
	return { title: 'Add a scenario', edits: [{ start: at, end: at, text: withEnd(skeleton, at, text) }] };
}

/** Give the scenario that begins on a line the steps that it lacks; none where they are only in a wrong order. */
export function addSteps(line: number, spec: Spec, lines: LineStarts, text: string): readonly Fix[] {
	const scenario = spec.requirements.flatMap(scenariosOf).find(one => one.line === line);
	const lacking = scenario?.name ? ['WHEN', 'THEN'].filter(word => lacks(scenario, word)) : [];
	if (!scenario || !lacking.includes('THEN')) {
		return [];
	}
	const at = lines.endOf(scenario.endLine);
	const gap = scenario.steps.length === 0 ? '\n' : '';
	const steps = `${gap}${lacking.map(word => `\n- **${word}** ${open}`).join('')}`;
	return [{ title: `Add ${lacking.join(' and ')}`, edits: [{ start: at, end: at, text: withEnd(steps, at, text) }] }];
}

function scenariosOf({ scenarios }: Requirement): readonly Scenario[] {
	return scenarios;
}

function lacks({ steps }: Scenario, word: string): boolean {
	return !steps.some(({ keyword }) => keyword === word);
}

/** A last line ends with a line feed, as all others do. */
function withEnd(added: string, at: number, text: string): string {
	return at === text.length ? `${added}\n` : added;
}
