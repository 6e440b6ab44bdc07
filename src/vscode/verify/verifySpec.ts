import * as vscode from 'vscode';
import type { PlannedCommand } from '../../core/plan/plan';
import { saveSpec } from '../edit/saveDocuments';
import type { SpecSession } from '../session/specSession';
import { askToVerify } from './askToVerify';
import { recordTask } from './recordTask';
import type { VerificationTerminal } from './verificationTerminal';
import { verifyTask } from './verifyTask';

/**
 * Run the verification commands of a spec where the user sees them, and show what they came to.
 *
 * Where the last cycle is not verified (failed, interrupted, or never run), what they come to is recorded as a cycle
 * that lifts it, after a confirmation. Otherwise nothing is written, and only commands that were never approved are
 * asked about.
 */
export async function verifySpec(one: SpecSession, terminal: VerificationTerminal): Promise<void> {
	if (one.isBusy || !(await saveSpec(one))) {
		return;
	}
	const host = await one.host();
	const [{ readState }, { verifyCommands, openCycle }] = await Promise.all([
		import('../../core/plan/state/readState'),
		import('../../core/plan/commands/verifyCommands'),
	]);
	const read = await readState(host, one.spec.path);
	if (read.kind === 'failed') {
		one.showFailure(read);
		return;
	}
	const commands: readonly PlannedCommand[] = verifyCommands(read.state).map(one => ({ ...one, approved: true }));
	if (commands.length === 0) {
		showNothing(one);
		return;
	}
	const lifted = openCycle(read.state);
	if (await askToVerify(one, commands, lifted)) {
		const task = lifted ? recordTask(one, commands, terminal) : verifyTask(one, commands, terminal);
		await one.run('verifying', vscode.l10n.t('Starting the commands'), task);
	}
}

function showNothing(one: SpecSession): void {
	one.setNotice({
		tone: 'info',
		message: vscode.l10n.t('There is no command to verify with.'),
		state: vscode.l10n.t('Nothing was run.'),
		next: vscode.l10n.t('Write one into a Verify section of the spec, with what it must print.'),
	});
}
