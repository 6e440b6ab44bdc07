import * as vscode from 'vscode';
import { type CommandOptions, inView } from '../commandOptions';
import { createRegistrar } from '../commands';

/** Register the commands that are about who plans, and about what a model assumed. */
export function registerModelCommands(options: CommandOptions): vscode.Disposable {
	const { models, log } = options;
	const registerCommand = createRegistrar(log);
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.selectPlanner', async () => {
			// It may ask a server for its models.
			if (vscode.workspace.isTrusted) {
				const { selectPlanner } = await import('./selectPlanner');
				await selectPlanner(await models());
			}
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
