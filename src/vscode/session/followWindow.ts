import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { followEditors } from './followEditors';
import { followFiles } from './followFiles';
import { followWorkspace } from './followWorkspace';
import type { Session } from './session';

/** Keep a session up to date with all that happens in the window and on the disk. */
export function followWindow(session: Session, log: Logger): vscode.Disposable {
	return vscode.Disposable.from(followFiles(session, log), followEditors(session), followWorkspace(session, log));
}
