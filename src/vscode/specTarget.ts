import * as vscode from 'vscode';
import type { Session } from './session/session';
import { toSpecRef } from './session/specRef';
import { SpecSession } from './session/specSession';

/**
 * The spec that a command works on: the one that its menu stands on, else the active one, else the first of the workspace.
 *
 * Where there is none, the user is told so.
 */
export async function findTarget(session: Session, target: unknown): Promise<SpecSession | undefined> {
	if (target instanceof SpecSession) {
		return session.select(target.spec);
	}
	const spec = target instanceof vscode.Uri ? toSpecRef(target) : undefined;
	if (spec) {
		return session.select(spec);
	}
	if (!session.active) {
		await session.discover();
	}
	if (!session.active) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t('There is no spec in this workspace. Make one with “Spec: Create Spec”.'),
		);
	}
	return session.active;
}
