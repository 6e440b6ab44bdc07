import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import { onDidChangeSpecSettings, specsInclude } from '../settings';
import { isShown } from './files';
import { followEditor } from './followEditors';
import type { Session } from './session';
import { toSpecRef } from './specRef';
import type { SpecSession } from './specSession';
import { specsInUse } from './specsInUse';

/** Keep a session up to date with what changes without a file being told: folders, settings, trust, other programs. */
export function followWorkspace(session: Session, log: Logger): vscode.Disposable {
	const refreshUsed = () => session.refresh(specsInUse(session));
	const searchAgain = async () => {
		if (session.isDiscovered || hasIncluded()) {
			await session.search();
			followEditor(session, vscode.window.activeTextEditor);
		}
	};
	if (hasIncluded()) {
		// Only a search tells whether an editor shows such a spec.
		runInBackground(log, searchAgain());
	}
	return vscode.Disposable.from(
		// Folders that are made with what is in them are not watched by every platform from the start.
		vscode.window.onDidChangeWindowState(({ focused }) => focused && refreshUsed()),
		vscode.window.onDidEndTerminalShellExecution(refreshUsed),
		vscode.workspace.onDidGrantWorkspaceTrust(() => session.refresh()),
		vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
			forgetBelow(session, removed);
			runInBackground(log, searchAgain());
		}),
		onDidChangeSpecSettings(() => runInBackground(log, settingsChanged(session, searchAgain))),
	);
}

function forgetBelow(session: Session, folders: readonly vscode.WorkspaceFolder[]): void {
	const isGone = ({ spec }: SpecSession) => folders.some(({ uri }) => spec.uri.path.startsWith(`${uri.path}/`));
	for (const one of session.specs.filter(isGone)) {
		if (!one.isBusy && !isShown(one.spec.uri)) {
			session.forget(one);
		}
	}
}

function hasIncluded(): boolean {
	return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => specsInclude(uri).length > 0);
}

/** A spec that no setting includes any more is none. */
async function settingsChanged(session: Session, searchAgain: () => Promise<void>): Promise<void> {
	await searchAgain();
	for (const one of session.specs.filter(({ spec, isBusy }) => !isBusy && !toSpecRef(spec.uri))) {
		session.forget(one);
	}
	session.refresh();
}
