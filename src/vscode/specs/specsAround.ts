import type * as vscode from 'vscode';
import { homeOf } from '../../core/references/homeOf';
import type { Session } from '../session/session';
import { readMainOf } from './readMainOf';
import { type ReadSpec, readOne } from './readSpecs';

/**
 * The specs that a file beside them is about, the nearest first: those in whose folder or change it lies, and the main
 * specs of deltas among these. One that cannot be read is left out.
 */
export async function specsAround(session: Session, { path }: vscode.Uri): Promise<readonly ReadSpec[]> {
	await session.discover();
	const depthOf = (address: string) => homeOf(address).length;
	const near = session.specs
		.filter(({ spec }) => path.startsWith(`${homeOf(spec.uri.path)}/`))
		.sort((a, b) => depthOf(b.spec.uri.path) - depthOf(a.spec.uri.path));
	const read = await Promise.all([...near.map(readOne), ...near.map(({ spec }) => readMainOf(session, spec))]);
	return read.filter(one => one !== undefined);
}
