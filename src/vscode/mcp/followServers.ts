import * as vscode from 'vscode';
import type { Session } from '../session/session';

/** Tell when there may be servers for other folders: specs, folders or the trust in them changed. */
export function followServers(session: Session, changed: Pick<vscode.EventEmitter<void>, 'fire'>): vscode.Disposable {
	let known = session.specs.length;
	return vscode.Disposable.from(
		session.onDidChange(one => {
			if (!one && known !== session.specs.length) {
				known = session.specs.length;
				changed.fire();
			}
		}),
		vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
		vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
	);
}
