import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyPrepared } from './applyPrepared';

/**
 * Take a cycle back, after one confirmation that names every file and command: the files are as they were before it,
 * and its changes are pending again.
 */
export async function undoCycle(
	one: SpecSession,
	cycle: number | 'last',
	terminal: VerificationTerminal,
): Promise<void> {
	if (one.isBusy) {
		return;
	}
	const { planUndo } = await import('../../core/apply/planUndo');
	await applyPrepared(one, async () => planUndo(await one.host(), one.spec.path, cycle), terminal);
}
