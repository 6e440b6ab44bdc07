import type { ApplyOptions } from '../../core/apply/applyOptions';
import type { Plan } from '../../core/plan/plan';
import type { SpecSession } from '../session/specSession';
import type { Task } from '../session/task';
import { shownHost } from '../verify/shownHost';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { followSaves } from './followSaves';
import { showOutcome } from './showOutcome';

/** What was confirmed. */
export interface ConfirmedPlan {
	/** With the ticks that were confirmed. */
	readonly plan: Plan;
	/** Paths of the protected files that the user agreed to. */
	readonly protectedApproved: ReadonlySet<string>;
	/** The plan that this one is a part of; absent where it is whole. */
	readonly whole?: Plan;
}

/** Write what a plan holds, run its ticked commands where the user sees them, and show and log how it ended. */
export function applyTask(one: SpecSession, confirmed: ConfirmedPlan, terminal: VerificationTerminal): Task {
	return async (report, token) => {
		const { plan, whole } = confirmed;
		const [{ applyPlan }, { planHash }] = await Promise.all([
			import('../../core/apply/applyPlan'),
			import('../../core/plan/planHash'),
		]);
		const host = await shownHost(one, terminal, report);
		const allowed = allowedPaths(confirmed);
		const saves = followSaves(one);
		const options: ApplyOptions = {
			verify: plan.verify.some(({ approved }) => approved),
			approvedHash: planHash(plan),
			allowProtected: path => allowed.has(path),
			...(whole && { whole }),
			isSavedSpec: hash => saves.has(hash),
			onPhase: phase => one.log(`applying: ${phase}`),
		};
		try {
			return showOutcome(one, await applyPlan(host, plan, options, token));
		} finally {
			saves.dispose();
		}
	};
}

/** Both ends of a rename that was agreed to. */
function allowedPaths({ plan, protectedApproved }: ConfirmedPlan): ReadonlySet<string> {
	const agreed = plan.edits.filter(({ path }) => protectedApproved.has(path));
	return new Set(agreed.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])));
}
