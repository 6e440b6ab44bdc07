import type { LintedFile } from '../session/lintedFile';
import type { Told } from '../session/partProblem';
import { checkOperations } from './checkOperations';
import { checkTarget } from './checkTarget';
import { DeltaNames } from './deltaNames';
import { MainSpec } from './mainSpec';
import { Overlaps } from './overlaps';
import { placedOf } from './placed';

/**
 * Find what in the deltas of one main spec does not fit it, and the requirements that two open changes touch.
 *
 * @param main The main spec; `undefined` where there is none yet, so that nothing can be changed in it.
 */
export function judgeDeltas(main: LintedFile | undefined, deltas: readonly LintedFile[]): readonly Told[] {
	const known = main && new MainSpec(main);
	const overlaps = new Overlaps();
	const told: Told[] = [];
	for (const delta of [...deltas].sort((a, b) => a.compareTo(b))) {
		const all = placedOf(delta);
		const names = new DeltaNames(all);
		for (const placed of all) {
			told.push(...checkTarget(placed, known, names), ...checkOperations(placed, names));
			overlaps.add(placed);
		}
	}
	return [...told, ...overlaps.find()];
}
