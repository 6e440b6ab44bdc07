import type { Plan } from '../plan';
import { renameInEdit } from './renameInEdit';

/** The plan in which the requirements that its edits, commands and reasons are for go by other ids; its changes stay. */
export function renameRequirements(plan: Plan, ids: ReadonlyMap<string, string>): Plan {
	if (ids.size === 0) {
		return plan;
	}
	const rename = (id: string) => ids.get(id) ?? id;
	const forSame = <T extends { readonly requirements: readonly string[] }>(part: T): T => ({
		...part,
		requirements: part.requirements.map(rename),
	});
	return {
		...plan,
		edits: plan.edits.map(edit => renameInEdit(edit, ids)),
		verify: plan.verify.map(forSame),
		unresolved: plan.unresolved.map(reason => ({ ...reason, id: rename(reason.id) })),
		...(plan.left && { left: plan.left.map(rename) }),
	};
}
