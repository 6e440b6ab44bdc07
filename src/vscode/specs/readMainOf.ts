import type { Session } from '../session/session';
import type { SpecRef } from '../session/specRef';
import { mainOf } from './mainOf';
import { type ReadSpec, readOne } from './readSpecs';

/** The main spec that a delta changes, as it is now; `undefined` for what is no delta, and where there is none to read. */
export async function readMainOf(session: Session, delta: SpecRef): Promise<ReadSpec | undefined> {
	const uri = mainOf(delta);
	if (!uri) {
		return undefined;
	}
	await session.discover();
	const main = session.find(uri);
	return main && readOne(main);
}
