import type { SpecState } from '../../core/plan/state/readState';
import { cyclesOf } from '../language/cyclesOf';

/** Bounds on what a model is told for one question. */
const bounds = { requirements: 30, cycles: 5, textUnits: 1000 } as const;

/** Requirements with their changes and cycles as JSON, for a model that answers a question about them. */
export function factsFor(state: SpecState, ids: readonly string[]): string {
	const { diff, spec } = state;
	const changed = diff.changes.map(({ id }) => id);
	const wanted = [...new Set([...ids, ...changed, ...spec.requirements.map(({ id }) => id)])];
	const facts = wanted.slice(0, bounds.requirements).map(id => {
		const change = diff.changes.find(one => one.id === id);
		const requirement = spec.requirements.find(one => one.id === id);
		return {
			id,
			now: cut(requirement?.text ?? null),
			section: requirement?.section ?? change?.section,
			...(change && {
				pending: { kind: change.kind, impact: change.impact, before: cut(change.before?.text ?? null) },
			}),
			cycles: cyclesOf(state, id, bounds.cycles).map(({ cycle, isOwn }) => ({
				number: cycle.number,
				date: cycle.date,
				status: cycle.status,
				asked: cut(cycle.propose),
				namesItOnly: !isOwn,
			})),
		};
	});
	return JSON.stringify({ spec: spec.title, requirements: facts, more: wanted.length - facts.length });
}

function cut(text: string | null): string | null {
	return text !== null && text.length > bounds.textUnits ? `${text.slice(0, bounds.textUnits)}…` : text;
}
