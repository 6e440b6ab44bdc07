import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planSpecChange } from '../../../src/vscode/plan/planSpecChange';
import type { Review } from '../../../src/vscode/session/review';
import type { Session } from '../../../src/vscode/session/session';
import { toSpecRef } from '../../../src/vscode/session/specRef';
import type { SpecSession } from '../../../src/vscode/session/specSession';
import { specPath } from './example';

/** A session of the example's spec, as it is on the disk. */
export async function openSpec(session: Session, path = specPath): Promise<SpecSession> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const spec = folder && toSpecRef(vscode.Uri.joinPath(folder, path));
	assert.ok(spec);
	const one = session.open(spec);
	await one.known();
	return one;
}

/** Plan what is pending, which must work. */
export async function planned(one: SpecSession): Promise<Review> {
	const review = await planSpecChange(one);
	assert.ok(review);
	return review;
}

/** Ids of the pending changes, in the order of the spec. */
export function pendingIds({ reading }: SpecSession): readonly string[] {
	return reading.kind === 'read' ? reading.state.diff.changes.map(({ id }) => id) : [];
}
