import { changedLiterals } from './commands/changedLiterals';
import { keepLeft } from './keepLeft';
import { replaceInCommands } from './literal/replaceInCommands';
import type { Plan, PlannedCommand } from './plan';

/**
 * The plan with these of its unresolved changes taken as implemented: applying it verifies and records them.
 *
 * Its commands, the spec's own apart, then expect the literals that these changes bring; one whose text becomes
 * another is not approved. Changes that are not unresolved stay as they are.
 */
export function markImplemented(plan: Plan, ids: readonly string[]): Plan {
	const { left, ...rest } = plan;
	const marked = plan.changes.filter(({ id, state }) => state === 'unresolved' && ids.includes(id));
	const isMarked = (id: string) => marked.some(change => change.id === id);
	return {
		...rest,
		...keepLeft(left, id => !isMarked(id)),
		changes: plan.changes.map(change => (marked.includes(change) ? { ...change, state: 'implemented' } : change)),
		unresolved: plan.unresolved.filter(({ id }) => !isMarked(id)),
		verify: withLiterals(plan.verify, marked),
	};
}

function withLiterals(verify: readonly PlannedCommand[], marked: Plan['changes']): readonly PlannedCommand[] {
	const replaced = replaceInCommands(verify, changedLiterals(marked));
	const byOld = new Map(replaced.map(({ replaces, ...command }) => [replaces ?? command.command, command]));
	return verify.map(known => {
		const command = byOld.get(known.command);
		return command ? { ...command, approved: known.approved && command.command === known.command } : known;
	});
}
