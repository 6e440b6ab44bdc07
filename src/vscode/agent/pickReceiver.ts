import * as vscode from 'vscode';

/** Who can be handed a task. */
export type Receiver = 'chat' | 'terminal' | 'clipboard';

/** The editor's command that opens its chat; absent where it has none, or where it is turned off. */
export const openChat = 'workbench.action.chat.open';

interface Item extends vscode.QuickPickItem {
	readonly receiver: Receiver;
}

/** Ask who gets a task; `undefined` where the user left the question. */
export async function pickReceiver(): Promise<Receiver | undefined> {
	const hasChat = (await vscode.commands.getCommands(true)).includes(openChat);
	const items: readonly Item[] = [
		...(hasChat ? [chatItem()] : []),
		{
			receiver: 'terminal',
			label: vscode.l10n.t('$(terminal) Claude Code in a terminal'),
			detail: vscode.l10n.t('Types a command into a new terminal, for you to run. Needs “claude” on the PATH.'),
		},
		{
			receiver: 'clipboard',
			label: vscode.l10n.t('$(copy) Clipboard'),
			detail: vscode.l10n.t('For any other agent: paste it there.'),
		},
	];
	const title = vscode.l10n.t('Hand Off to Agent');
	const placeHolder = vscode.l10n.t('Who gets the task?');
	return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.receiver;
}

function chatItem(): Item {
	return {
		receiver: 'chat',
		label: vscode.l10n.t('$(comment-discussion) The editor’s chat'),
		detail: vscode.l10n.t('Puts the task into the input of the chat, for you to send.'),
	};
}
