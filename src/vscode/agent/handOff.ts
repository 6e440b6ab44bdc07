import * as vscode from 'vscode';
import type { Change } from '../../core/diff/change';
import type { Logger } from '../../core/host';
import type { SpecSession } from '../session/specSession';
import { pickReceiver } from './pickReceiver';
import { receivers } from './receivers';

/**
 * Hand a task to an agent: one change, or all that nobody resolved, with what must pass in the end.
 *
 * The user picks who gets it: the editor's chat, Claude Code in a terminal, or the clipboard. Nothing is sent for the
 * user: the task waits in the chat's input, or behind a command that was typed and not run. The plan view then says how
 * what the agent changes becomes a cycle.
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
		showNothing(one);
		return;
	}
	const receiver = await pickReceiver();
	if (!receiver) {
		return;
	}
	const task = await describe(one, changes, unresolved);
	const delivered = await receivers[receiver]({ one, log, task }).catch(async error => {
		const { describeThrown } = await import('../session/describeThrown');
		one.showFailure(await describeThrown(error, vscode.l10n.t('Nothing was handed off.'), log));
		return undefined;
	});
	if (!delivered) {
		return;
	}
	const { kind, note } = delivered;
	one.log(`handed off ${changes.length} of ${pending.length} changes: ${kind}`);
	one.setNotice({
		tone: 'info',
		message: note,
		state: vscode.l10n.t('No file of yours was written.'),
		next: vscode.l10n.t(
			'When the agent is done, use “Record Changes as Cycle” to look at what it changed, verify it and add it to the history; in a terminal that is “spec-ops record”.',
		),
	});
}

async function describe(
	{ spec, reading, review }: SpecSession,
	changes: readonly Change[],
	reasons: ReadonlyMap<string, string>,
): Promise<string> {
	const [{ describeTask }, { verifyCommands }] = await Promise.all([
		import('../../core/plan/describeTask'),
		import('../../core/plan/commands/verifyCommands'),
	]);
	const known = reading.kind === 'read' ? verifyCommands(reading.state) : [];
	return describeTask({ specPath: spec.path, changes, reasons, verify: review?.plan.verify ?? known });
}

function showNothing(one: SpecSession): void {
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('There is nothing to hand off: no change is open.'),
		state: vscode.l10n.t('Nothing was handed off.'),
		next: vscode.l10n.t('Change the spec, or plan what is pending.'),
	});
}
