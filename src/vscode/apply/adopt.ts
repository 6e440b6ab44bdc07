import { saveSpec } from '../edit/saveDocuments';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { applyPrepared } from './applyPrepared';

/** Record the spec as it stands, after one confirmation: what is pending is taken as implemented, no file is edited. */
export async function adopt(one: SpecSession, terminal: VerificationTerminal): Promise<void> {
	if (one.isBusy || !(await saveSpec(one))) {
		return;
	}
	const { planAdopt } = await import('../../core/plan/planAdopt');
	await applyPrepared(one, async () => planAdopt(await one.host(), one.spec.path), terminal);
}
