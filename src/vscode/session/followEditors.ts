import * as vscode from 'vscode';
import type { Session } from './session';
import { toSpecRef } from './specRef';
import { specsBeside } from './specsBeside';

/** Keep a session up to date with the editors: which spec has the focus, and what is typed into it. */
export function followEditors(session: Session): vscode.Disposable {
	followEditor(session, vscode.window.activeTextEditor);
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(editor => followEditor(session, editor)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => session.find(document.uri)?.textChanged()),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => session.find(uri)?.textChanged()),
	);
}

/** Make the spec in an editor the active one, or the one whose history it shows. */
export function followEditor(session: Session, editor: vscode.TextEditor | undefined): void {
	const uri = editor?.document.uri;
	const beside = uri?.path.endsWith('/apply.md') ? specsBeside(session, uri)[0]?.spec : undefined;
	const spec = (uri && toSpecRef(uri)) ?? beside;
	if (spec) {
		session.follow(spec);
	}
}
