import type { Change, ScenarioChange } from '../../../diff/change';
import { describeDelta } from '../../../diff/describeDelta';
import { describeImpact } from '../../../diff/describeImpact';
import { formatCommand } from '../../../verify/formatCommand';
import type { DriftedPath, PlanRequest } from '../../planner';
import type { KeptBack } from '../secrets/keepBack';
import { fenced } from './fenced';

/** What a model is asked to do: the changes with kind and impact, and the commands that run anyway. */
export function taskText({ spec, changes, verify, drifted }: PlanRequest, keptBack: KeptBack): string {
	const isOf = (wanted: boolean) => verify.filter(({ source }) => (source === 'spec') === wanted);
	const commands = (known: PlanRequest['verify']) =>
		fenced(known.flatMap(({ command, expect }) => formatCommand(command, expect)).join('\n'));
	const parts = [
		...(drifted ? driftTask(drifted, changes) : ['# Changed requirements to plan', ...changes.map(describeChange)]),
		'# Commands that run after the edits',
		isOf(true).length > 0 ? `Of the spec:\n\n${commands(isOf(true))}` : 'The spec has none.',
		...(isOf(false).length > 0
			? [
					`Of earlier cycles; give the text of one under “replaces” where it does not hold any more:\n\n${commands(isOf(false))}`,
				]
			: []),
		drifted ? 'Plan this now.' : 'Plan these changes now.',
	];
	return keptBack.mask(spec.path, parts.join('\n\n'));
}

/** Nothing of the spec changed: files did. */
function driftTask(drifted: readonly DriftedPath[], changes: readonly Change[]): readonly string[] {
	const files = drifted.map(({ path, what }) => `${JSON.stringify(path)}: ${what}`);
	return [
		'# Files that are not as they were recorded',
		'The spec did not change. Somebody changed or removed these files after they were recorded, so that the requirements below may not hold any more. What the files were is not kept. Write anew what is missing, and put right what does not hold; leave alone what holds, and what is not about these requirements. In all that you are told, read “changed requirements” as these.',
		fenced(files.join('\n')),
		'# Requirements that are to hold again',
		...changes.map(({ id, level, section, after }) => {
			const place = section.length > 0 ? [`section: ${JSON.stringify(section.join(' › '))}`] : [];
			return fenced(
				[`id: ${JSON.stringify(id)}`, `level: ${level}`, ...place, `text: ${after?.text ?? ''}`].join('\n'),
			);
		}),
	];
}

function describeChange(change: Change): string {
	const { id, wasId, kind, impact, level, section, before, after, delta } = change;
	const told = describeImpact(change, true);
	const facts = [
		`id: ${JSON.stringify(id)}`,
		...(wasId === null ? [] : [`id before: ${JSON.stringify(wasId)}`]),
		`kind: ${kind}`,
		`impact: ${impact}${told === undefined ? '' : ` (${told})`}`,
		`level: ${level}`,
		...(section.length > 0 ? [`section: ${JSON.stringify(section.join(' › '))}`] : []),
		...(delta ? [`delta: ${delta}, ${describeDelta(delta)}`] : []),
		...(before ? [`before: ${before.text}`] : []),
		after ? `now: ${after.text}` : 'now: nothing, it was removed',
		...(change.scenarios ?? []).flatMap(scenario => [
			...describeSteps(scenario.before, `scenario before${named(scenario)}`),
			...describeSteps(scenario.after, `scenario now${named(scenario)}`),
		]),
	];
	return fenced(facts.join('\n'));
}

function named({ name }: ScenarioChange): string {
	return name === '' ? '' : ` ${JSON.stringify(name)}`;
}

function describeSteps(steps: readonly string[] | null, title: string): readonly string[] {
	return steps === null ? [] : [`${title}:`, ...steps.map(step => `  ${step}`)];
}
