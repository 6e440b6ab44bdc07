import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { SpecSession } from '../session/specSession';
import { openChat, type Receiver } from './pickReceiver';

/** A task on its way. */
interface Delivery {
	readonly one: SpecSession;
	readonly log: Logger;
	/** Markdown with text of the spec in it: it becomes neither a word of a shell nor a message of the editor. */
	readonly task: string;
}

/** Where a task ended up. */
interface Delivered {
	/** For the log. */
	readonly kind: string;
	/** For the user, a full sentence. */
	readonly note: string;
}

/** How each receiver is given a task. */
export const receivers: Readonly<Record<Receiver, (delivery: Delivery) => Promise<Delivered>>> = {
	chat: toChat,
	terminal: toTerminal,
	clipboard: toClipboard,
};

/** The task stands in the chat's input until the user sends it. */
async function toChat({ log, task }: Delivery): Promise<Delivered> {
	try {
		await vscode.commands.executeCommand(openChat, { query: task, isPartialQuery: true });
		return { kind: 'to the chat', note: vscode.l10n.t('The task is in the input of the chat: send it there.') };
	} catch (error) {
		log.error(error instanceof Error ? error : String(error));
		await openTask(task);
		const note = vscode.l10n.t('The chat did not open. The task stands in an editor: copy it to your agent.');
		return { kind: 'as a document', note };
	}
}

/** The command names a file, so that the terminal gets no text of the spec; the user runs it. */
async function toTerminal({ one, task }: Delivery): Promise<Delivered> {
	const { saveTask, taskPath } = await import('../../core/store/saveTask');
	const { disk } = await one.host();
	await saveTask(disk, task);
	const terminal = vscode.window.createTerminal({ name: vscode.l10n.t('Claude Code'), cwd: one.spec.root });
	terminal.show();
	await promptOf(terminal);
	// Words and quotes that every shell reads alike.
	terminal.sendText(`claude "Read ${taskPath} and do what it says."`, false);
	const note = vscode.l10n.t(
		'The task is in {0}, and the command that starts Claude Code with it is typed: run it.',
		taskPath,
	);
	return { kind: 'to a terminal', note };
}

/** What is typed before the prompt stands is shown twice; a shell that does not tell when it does is not waited for long. */
async function promptOf(terminal: vscode.Terminal): Promise<void> {
	let listener: vscode.Disposable | undefined;
	const stands = new Promise<void>(resolve => {
		listener = vscode.window.onDidChangeTerminalShellIntegration(event => {
			if (event.terminal === terminal) {
				resolve();
			}
		});
	});
	await Promise.race([stands, new Promise(resolve => setTimeout(resolve, promptLimit))]);
	listener?.dispose();
}

/** Milliseconds after which the prompt is taken to stand. */
const promptLimit = 2000;

/** It is also offered to be looked at; where the clipboard is closed, that is opened. */
async function toClipboard({ log, task }: Delivery): Promise<Delivered> {
	if (!(await copy(task))) {
		await openTask(task);
		const note = vscode.l10n.t('The clipboard is closed. The task stands in an editor: copy it to your agent.');
		return { kind: 'as a document', note };
	}
	// Nothing waits for an answer: the task is where it was put.
	runInBackground(log, offerTask(task));
	return { kind: 'to the clipboard', note: vscode.l10n.t('The task is on the clipboard: paste it to your agent.') };
}

/** In a browser the clipboard may be closed to the editor, and then never answers. */
async function copy(task: string): Promise<boolean> {
	const copied = vscode.env.clipboard.writeText(task).then(
		() => true,
		() => false,
	);
	const closed = new Promise<boolean>(resolve => setTimeout(() => resolve(false), clipboardLimit));
	return Promise.race([copied, closed]);
}

/** Milliseconds after which the clipboard counts as closed. */
const clipboardLimit = 2000;

async function openTask(task: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: task });
	await vscode.window.showTextDocument(document);
}

async function offerTask(task: string): Promise<void> {
	const button = vscode.l10n.t('Open as Document');
	const message = vscode.l10n.t('The task is on the clipboard: paste it to your agent.');
	if ((await vscode.window.showInformationMessage(message, button)) === button) {
		await openTask(task);
	}
}
