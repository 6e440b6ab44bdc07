import type { EndStatus, RecordedEdit, RecordedResult } from '../history/record';
import type { Plan } from '../plan/plan';
import type { VerifyResult } from '../verify/verifyOnce';

/** A plan that was written and recorded. */
export interface Applied {
	readonly kind: 'applied';
	/** Number of the cycle. */
	readonly cycle: number;
	readonly status: EndStatus;
	readonly edits: readonly RecordedEdit[];
	/** What became of the commands, as the cycle records it. */
	readonly results: readonly RecordedResult[];
	/** The same with all that they printed, as far as it was kept. */
	readonly outputs: readonly VerifyResult[];
	/** What is left of the plan, bound to the bytes that were written, and saved; `null` where nothing is. */
	readonly rest: Plan | null;
	/** Path from the Root of another plan that was saved, where it lost its place with a person's or an agent's work in it. */
	readonly kept?: string;
	/** Texts of approved commands that were not run, since they expect what only a change brings that stays pending. */
	readonly waiting?: readonly string[];
	/** Why the status is what it is, where the results do not tell. */
	readonly reason?: string;
}
