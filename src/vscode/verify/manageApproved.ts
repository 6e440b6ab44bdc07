import * as vscode from 'vscode';
import type { ApprovedCommand } from '../../core/approvals';
import type { Host, Logger } from '../../core/host';
import { count, longDate } from '../../core/text/words';
import { commandLabel } from './commandLabel';

interface Item extends vscode.QuickPickItem {
	readonly approved: ApprovedCommand;
}

/** List the commands that the user approved before, of all folders, and take back the ticked ones. */
export async function manageApproved({ approvals }: Host, log: Logger): Promise<void> {
	const approved = await approvals.listAll();
	if (approved.length === 0) {
		vscode.window.setStatusBarMessage(vscode.l10n.t('No command is approved.'), 5000);
		return;
	}
	const taken = await vscode.window.showQuickPick(approved.map(toItem), {
		canPickMany: true,
		matchOnDescription: true,
		title: vscode.l10n.t('Approved Commands'),
		placeHolder: vscode.l10n.t('Tick those that you want to be asked about again'),
	});
	if (!taken || taken.length === 0) {
		return;
	}
	await approvals.remove(taken.map(item => item.approved));
	log.info(`took back the approval of ${count(taken.length, 'command')}`);
	vscode.window.setStatusBarMessage(
		vscode.l10n.t('{0} will be asked about again.', count(taken.length, 'command')),
		5000,
	);
}

function toItem(approved: ApprovedCommand): Item {
	const day = longDate(approved.approvedAt.slice(0, 10));
	return {
		label: commandLabel(approved.command),
		description: approved.folder,
		detail: vscode.l10n.t('Approved on {0}', day),
		approved,
	};
}
