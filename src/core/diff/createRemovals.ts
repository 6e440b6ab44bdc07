import type { Spec } from '../spec/spec';
import type { Change } from './change';
import { createChange } from './createChange';

/**
 * Get ready to make the changes of removed requirements, each once.
 *
 * Such a change goes by the id in the baseline. Where the spec has that for another requirement now, it goes by the
 * first of `ID-2`, `ID-3`, … that nothing has, so that every id means one thing; `wasId` is then that in the baseline.
 *
 * @returns The change of the requirement at an index of the baseline.
 */
export function createRemovals(before: Spec, after: Spec): (index: number) => Change {
	let ids: { readonly current: ReadonlySet<string>; readonly used: Set<string> } | undefined;
	return index => {
		ids ??= idsOf(before, after);
		const { current, used } = ids;
		const change = createChange('removed', before.requirements[index], undefined);
		if (!current.has(change.id)) {
			return change;
		}
		let repeat = 2;
		while (used.has(`${change.id}-${repeat}`)) {
			repeat++;
		}
		const id = `${change.id}-${repeat}`;
		used.add(id);
		return { ...change, id, wasId: change.id };
	};
}

function idsOf(before: Spec, after: Spec): { readonly current: ReadonlySet<string>; readonly used: Set<string> } {
	const current = new Set(after.requirements.map(({ id }) => id));
	return { current, used: new Set([...current, ...before.requirements.map(({ id }) => id)]) };
}
