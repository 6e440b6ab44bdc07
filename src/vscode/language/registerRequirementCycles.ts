import * as vscode from 'vscode';
import type { RegisterCommand } from '../commands';
import { runCommand } from '../runCommand';
import type { Session } from '../session/session';
import { fileInRoot } from '../session/specRef';
import { findRequirement } from './findRequirement';

/** Offer to show the newest cycle of a requirement in the timeline. */
export function registerRequirementCycles(session: Session, registerCommand: RegisterCommand): vscode.Disposable {
	return registerCommand('specDrivenOps.showRequirementCycles', async (subject, id) => {
		const target = await findRequirement(session, subject, id);
		const reading = target && session.find(target.spec.uri)?.reading;
		if (!target || reading?.kind !== 'read') {
			return;
		}
		const { cyclesOf } = await import('./cyclesOf');
		const [newest] = cyclesOf(reading.state, target.id, 1);
		if (!newest) {
			vscode.window.setStatusBarMessage(vscode.l10n.t('No cycle of the history names this requirement.'), 5000);
			return;
		}
		const history = fileInRoot(target.spec, reading.state.historyPath);
		await runCommand('specDrivenOps.openTimeline', history.toString(), newest.cycle.number);
	});
}
