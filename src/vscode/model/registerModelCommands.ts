import * as vscode from 'vscode';
import { type CommandOptions, inView } from '../commandOptions';
import { offerEditorModel } from './offerEditorModel';

/** Register the commands that are about who plans, and about what a model assumed. */
export function registerModelCommands(options: CommandOptions): vscode.Disposable {
	const { models, session, registerCommand, log } = options;
	return vscode.Disposable.from(
		offerEditorModel(session, log),
		registerCommand('specDrivenOps.selectPlanner', async () => {
			// It may ask a server for its models.
			if (vscode.workspace.isTrusted) {
				const { selectPlanner } = await import('./selectPlanner');
				await selectPlanner(await models());
			}
		}),
		registerCommand('specDrivenOps.useEditorModel', async () => {
			const { useEditorModel } = await import('./useEditorModel');
			const known = await models();
			await inView(options, undefined, one => useEditorModel(known, one));
		}),
		registerCommand('specDrivenOps.setApiKey', async () => {
			const { setApiKey } = await import('./setApiKey');
			await setApiKey(await models());
		}),
		registerCommand('specDrivenOps.clearApiKey', async () => {
			const { clearApiKey } = await import('./clearApiKey');
			await clearApiKey(await models());
		}),
		registerCommand('specDrivenOps.pinAssumption', async (target, suggestion) => {
			if (typeof suggestion === 'string') {
				const { pinAssumption } = await import('../edit/pinAssumption');
				await inView(options, target, one => pinAssumption(one, suggestion));
			}
		}),
	);
}
