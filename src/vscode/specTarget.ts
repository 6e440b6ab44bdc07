import * as vscode from 'vscode';
import type { Session } from './session/session';
import { toSpecRef } from './session/specRef';
import { SpecSession } from './session/specSession';
import { specsBeside } from './session/specsBeside';

/**
 * The spec that a command works on: the one that its menu stands on (or whose history), else the active one, else the
 * first of the workspace.
 *
 * Where there is none, the user is told so.
 */
export async function findTarget(session: Session, target: unknown): Promise<SpecSession | undefined> {
	if (target instanceof SpecSession) {
		return session.select(target.spec);
	}
	const spec = target instanceof vscode.Uri ? (toSpecRef(target) ?? specBeside(session, target)) : undefined;
	if (spec) {
		return session.select(spec);
	}
	if (target instanceof vscode.Uri && target.scheme !== 'file') {
		return findOnDisk(session, target);
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

/**
 * The spec that a text of another scheme is of, such as its older version in a comparison.
 *
 * Where that is not on a disk, the user is told why nothing is done.
 */
async function findOnDisk(session: Session, uri: vscode.Uri): Promise<SpecSession | undefined> {
	const spec = toSpecRef(vscode.Uri.file(uri.path));
	const one = spec && (await session.openExisting(spec));
	if (!one) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'This text is not a spec on a disk. Planning, applying and verifying need files and processes there.',
			),
		);
	}
	return one && session.select(one.spec);
}

/** The active one of the specs whose history this is, else the first of them. */
function specBeside(session: Session, uri: vscode.Uri) {
	const beside = uri.path.endsWith('/apply.md') ? specsBeside(session, uri) : [];
	return (beside.find(one => one === session.active) ?? beside[0])?.spec;
}
