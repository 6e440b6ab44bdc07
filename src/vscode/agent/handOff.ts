import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { SpecSession } from '../session/specSession';

/**
 * Copy a task for an agent to the clipboard: one change, or all that nobody resolved, with what must pass in the end.
 *
 * It is also offered to be looked at, as a document without a file; where the clipboard is closed, that is opened.
 *
 * @param id Of the one change to hand off.
 */
export async function handOff(one: SpecSession, log: Logger, id?: string): Promise<void> {
	await one.upToDate();
	const { reading, review } = one;
	if (reading.kind !== 'read') {
		return;
	}
	const unresolved = new Map(review?.plan.unresolved.map(one => [one.id, one.reason]));
	const pending = reading.state.diff.changes;
	const unsettled = review ? pending.filter(change => unresolved.has(change.id)) : pending;
	const changes = id === undefined ? unsettled : pending.filter(change => change.id === id);
	if (changes.length === 0) {
		one.setNotice({
			tone: 'info',
			message: vscode.l10n.t('There is nothing to hand off: no change is open.'),
			state: vscode.l10n.t('Nothing was copied.'),
			next: vscode.l10n.t('Change the spec, or plan what is pending.'),
		});
		return;
	}
	const [{ describeTask }, { verifyCommands }] = await Promise.all([
		import('../../core/plan/describeTask'),
		import('../../core/plan/commands/verifyCommands'),
	]);
	const verify = review?.plan.verify ?? verifyCommands(reading.state);
	const task = describeTask({ specPath: one.spec.path, changes, reasons: unresolved, verify });
	const isCopied = await copy(task);
	one.log(`handed off ${changes.length} of ${pending.length} changes${isCopied ? '' : ', as a document'}`);
	// Nothing waits for an answer: the task is where it was put, whatever that is.
	runInBackground(log, isCopied ? offer(task) : open(task));
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

async function open(task: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: task });
	await vscode.window.showTextDocument(document);
}

async function offer(task: string): Promise<void> {
	const button = vscode.l10n.t('Open as Document');
	const message = vscode.l10n.t('The task is on the clipboard: paste it to your agent.');
	vscode.window.setStatusBarMessage(message, 5000);
	if ((await vscode.window.showInformationMessage(message, button)) === button) {
		await open(task);
	}
}
