import type { History } from '../history/history';
import type { CycleSources } from './cycleSources';

/**
 * Identities of the cycles that a later one took back which was not itself taken back.
 *
 * Only records that name a cycle to take back are parsed, so that a long history is searched quickly.
 */
export function findUndone({ cycles }: History, sources: CycleSources): ReadonlySet<string> {
	const undone = new Set<string>();
	for (let index = cycles.length - 1; index >= 0; index--) {
		const cycle = sources.at(index).includes('"undoes":"') ? cycles[index] : undefined;
		const target = cycle?.record?.begin.undoes;
		if (target !== undefined && cycle?.id && !undone.has(cycle.id)) {
			undone.add(target);
		}
	}
	return undone;
}
