import { readDeltaPath } from '../../core/lint/deltas/deltaPath';
import type { Session } from '../session/session';
import { fileInRoot, type SpecRef } from '../session/specRef';
import { type ReadSpec, readOne } from './readSpecs';

/** The main spec that a delta changes, as it is now; `undefined` for what is no delta, and where there is none to read. */
export async function readMainOf(session: Session, delta: SpecRef): Promise<ReadSpec | undefined> {
	const path = readDeltaPath(delta.path)?.main;
	if (path === undefined) {
		return undefined;
	}
	await session.discover();
	const main = session.find(fileInRoot(delta, path));
	return main && readOne(main);
}
