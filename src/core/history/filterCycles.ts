import type { Cycle, History } from './history';

/** The cycles that settled, or were to settle, a requirement, under the id that it has now or one that it had before. */
export function cyclesOfRequirement({ cycles }: History, id: string): readonly Cycle[] {
	const ids = new Set([id]);
	const found: Cycle[] = [];
	for (const cycle of cycles.toReversed()) {
		const changes = cycle.record?.begin.changes.filter(change => ids.has(change.id)) ?? [];
		const served = cycle.record?.begin.edits.some(edit => edit.requirements.some(served => ids.has(served)));
		if (changes.length > 0 || served) {
			found.push(cycle);
		}
		for (const { wasId } of changes) {
			if (wasId !== null) {
				ids.add(wasId);
			}
		}
	}
	return found.reverse();
}

/** The cycles that touched a file, by the path from the Root that it has now or one that it had before. */
export function cyclesOfFile({ cycles }: History, path: string): readonly Cycle[] {
	const paths = new Set([path]);
	const found: Cycle[] = [];
	for (const cycle of cycles.toReversed()) {
		const changes = cycle.changes.filter(change => paths.has(change.path) || paths.has(change.from ?? change.path));
		if (changes.length > 0) {
			found.push(cycle);
		}
		for (const { from } of changes) {
			if (from !== undefined) {
				paths.add(from);
			}
		}
	}
	return found.reverse();
}
