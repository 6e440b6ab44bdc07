import type { PlannedCommand } from '../../core/plan/plan';
import { followSaves } from '../apply/followSaves';
import { showOutcome } from '../apply/showOutcome';
import type { SpecSession } from '../session/specSession';
import type { Task } from '../session/task';
import { shownHost } from './shownHost';
import type { VerificationTerminal } from './verificationTerminal';

/** Run commands where the user sees them, and record what they came to as a cycle. */
export function recordTask(
	one: SpecSession,
	commands: readonly PlannedCommand[],
	terminal: VerificationTerminal,
): Task {
	return async (report, token) => {
		const { recordVerification } = await import('../../core/apply/recordVerification');
		const host = await shownHost(one, terminal, report);
		const onPhase = (phase: string) => one.log(`verifying: ${phase}`);
		const saves = followSaves(one);
		const options = { onPhase, isSavedSpec: (hash: string) => saves.has(hash) };
		try {
			return showOutcome(one, await recordVerification(host, one.spec.path, commands, options, token));
		} finally {
			saves.dispose();
		}
	};
}
