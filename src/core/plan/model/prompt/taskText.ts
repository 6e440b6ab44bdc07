import type { Change } from '../../../diff/change';
import { describeImpact } from '../../../diff/describeImpact';
import { formatCommand } from '../../../verify/formatCommand';
import type { PlanRequest } from '../../planner';
import type { KeptBack } from '../secrets/keepBack';
import { fenced } from './fenced';

/** What a model is asked to do: the changes with kind and impact, and the commands that run anyway. */
export function taskText({ spec, changes, verify }: PlanRequest, keptBack: KeptBack): string {
	const isOf = (wanted: boolean) => verify.filter(({ source }) => (source === 'spec') === wanted);
	const commands = (known: PlanRequest['verify']) =>
		fenced(known.flatMap(({ command, expect }) => formatCommand(command, expect)).join('\n'));
	const parts = [
		'# Changed requirements to plan',
		...changes.map(describeChange),
		'# Commands that run after the edits',
		isOf(true).length > 0 ? `Of the spec:\n\n${commands(isOf(true))}` : 'The spec has none.',
		...(isOf(false).length > 0
			? [
					`Of earlier cycles; give the text of one under “replaces” where it does not hold any more:\n\n${commands(isOf(false))}`,
				]
			: []),
		'Plan these changes now.',
	];
	return keptBack.mask(spec.path, parts.join('\n\n'));
}

function describeChange(change: Change): string {
	const { id, wasId, kind, impact, level, section, before, after } = change;
	const told = describeImpact(change);
	const facts = [
		`id: ${JSON.stringify(id)}`,
		...(wasId === null ? [] : [`id before: ${JSON.stringify(wasId)}`]),
		`kind: ${kind}`,
		`impact: ${impact}${told === undefined ? '' : ` (${told})`}`,
		`level: ${level}`,
		...(section.length > 0 ? [`section: ${JSON.stringify(section.join(' › '))}`] : []),
		...(before ? [`before: ${before.text}`] : []),
		after ? `now: ${after.text}` : 'now: nothing, it was removed',
	];
	return fenced(facts.join('\n'));
}
