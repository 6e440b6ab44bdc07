import { type AgainstMain, compareWithMain } from '../../core/diff/compareWithMain';
import type { SpecState } from '../../core/plan/state/readState';
import type { Spec } from '../../core/spec/spec';
import type { Session } from '../session/session';
import type { SpecSession } from '../session/specSession';
import { mainOf } from './mainOf';

const nothing: AgainstMain = new Map();
const known = new WeakMap<SpecState, { readonly main: Spec; readonly compared: AgainstMain }>();

/**
 * What the new entries of a delta do to its main spec as it stands now, as `compareWithMain` finds it. Nothing for any
 * other spec, and as long as nobody read the main spec.
 */
export function changesAgainstMain(session: Session, { spec, reading }: SpecSession): AgainstMain {
	const uri = mainOf(spec);
	const main = uri && session.find(uri)?.reading;
	if (reading.kind !== 'read' || main?.kind !== 'read') {
		return nothing;
	}
	const { state } = reading;
	const before = known.get(state);
	if (before?.main === main.state.spec) {
		return before.compared;
	}
	const compared = compareWithMain(state.diff.changes, state.spec, main.state.spec);
	known.set(state, { main: main.state.spec, compared });
	return compared;
}
