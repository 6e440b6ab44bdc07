import * as vscode from 'vscode';
import type { Logger } from '../../core/host';
import { runInBackground } from '../runInBackground';
import type { SpecSession } from '../session/specSession';

/**
 * Copy a task for an agent to the clipboard: one change, or all that nobody resolved, with what must pass in the end.
 *
 * It is also offered to be looked at, as a document without a file.
 *
 * @param id Of the one change to hand off.
 */
export async function handOff(one: SpecSession, log: Logger, id?: string): Promise<void> {
	await one.upToDate();
	const { reading, review } = one;
	if (reading.kind !== 'read') {
		return;
	}
	const unresolved = new Map(review?.plan.unresolved.map(({ id: open, reason }) => [open, reason]));
	const pending = reading.state.diff.changes;
	const open = review ? pending.filter(change => unresolved.has(change.id)) : pending;
	const changes = id === undefined ? open : pending.filter(change => change.id === id);
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
	await vscode.env.clipboard.writeText(task);
	one.log(`handed off ${changes.length} of ${pending.length} changes`);
	// Nothing waits for the answer: the task is in the clipboard whatever it is.
	runInBackground(log, offer(task));
}

async function offer(task: string): Promise<void> {
	const button = vscode.l10n.t('Open as Document');
	const message = vscode.l10n.t('The task is on the clipboard: paste it to your agent.');
	vscode.window.setStatusBarMessage(message, 5000);
	if ((await vscode.window.showInformationMessage(message, button)) === button) {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: task });
		await vscode.window.showTextDocument(document);
	}
}
