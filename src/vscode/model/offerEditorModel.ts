import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { Session } from '../session/session';

/**
 * Tell a session whether the editor offers a model, and when that changes.
 *
 * It is first asked when a plan leaves something open that a model could plan: asking starts the extensions that bring
 * models.
 */
export function offerEditorModel(session: Session, log: Logger): vscode.Disposable {
	let following: vscode.Disposable | undefined;
	const look = async () => session.setEditorModel((await vscode.lm.selectChatModels()).length > 0);
	const changes = session.onDidChange(() => {
		if (!following && vscode.workspace.isTrusted && leavesOpen(session)) {
			following = vscode.lm.onDidChangeChatModels(() => runInBackground(log, look()));
			runInBackground(log, look());
		}
	});
	return new vscode.Disposable(() => vscode.Disposable.from(changes, ...(following ? [following] : [])).dispose());
}

function leavesOpen({ active }: Session): boolean {
	const plan = active?.review?.plan;
	return plan?.planner.id === 'literal' && plan.unresolved.length > 0;
}
