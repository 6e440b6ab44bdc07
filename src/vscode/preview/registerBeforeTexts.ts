import type * as vscode from 'vscode';
import { beforeScheme } from '../editorIds';
import type { ServeTexts } from '../late/lateTexts';
import type { Session } from '../session/session';

/** Serve what files were before, to the diffs of plans whose edits stand on the disk already. */
export function registerBeforeTexts(session: Session, serveTexts: ServeTexts): vscode.Disposable {
	return serveTexts(beforeScheme, {
		provideTextDocumentContent: async uri => {
			const { beforeText } = await import('./beforeText');
			return beforeText(session, uri);
		},
	});
}
