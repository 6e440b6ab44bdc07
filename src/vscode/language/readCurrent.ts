import type * as vscode from 'vscode';
import type { SpecState } from '../../core/plan/state/readState';
import type { Session } from '../session/session';
import { toSpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';

/** A spec with its state, read from exactly the text that a document holds now. */
export interface Current {
	readonly one: SpecSession;
	readonly state: SpecState;
}

/**
 * Read the spec that a document shows, until what is known is of the text that it holds.
 *
 * @returns `undefined` where it is no spec, cannot be read, or its baseline is not certain; also once nobody waits.
 */
export async function readCurrent(
	session: Session,
	document: vscode.TextDocument,
	token?: vscode.CancellationToken,
): Promise<Current | undefined> {
	const spec = toSpecRef(document.uri);
	if (!spec) {
		return undefined;
	}
	const one = session.open(spec);
	let version: number;
	do {
		version = document.version;
		await one.upToDate();
	} while (document.version !== version && !token?.isCancellationRequested);
	const { reading } = one;
	return reading.kind === 'read' && reading.isCertain ? { one, state: reading.state } : undefined;
}
