import type { SpecState } from '../../core/plan/state/readState';
import { type LensPlace, placeLenses } from './placeLenses';

const known = new WeakMap<SpecState, readonly LensPlace[]>();

/** Where the changes of a spec stand, as `placeLenses` finds it; once for each state. */
export function placesOf(state: SpecState): readonly LensPlace[] {
	const places = known.get(state) ?? placeLenses(state.diff.changes, state.baselineSpec, state.spec);
	known.set(state, places);
	return places;
}
