import type { Plan } from '../plan/plan';

/** What applying is doing: looking at everything again, writing files and the cycle, or running commands. */
export type ApplyPhase = 'checking' | 'writing' | 'verifying';

/** What the user approved besides the plan, and who wants to know how it goes on. */
export interface ApplyOptions {
	/** Whether the approved commands are run; without that the cycle stays UNVERIFIED. */
	readonly verify: boolean;
	/** Whether the user approved this protected file by name. */
	readonly allowProtected: (path: string) => boolean;
	/** Hash of the plan that the user approved, by `planHash`; another plan is refused. */
	readonly approvedHash?: string;
	/** The plan that this one is a part of, by `narrowPlan`: what is left of it is saved. Absent: the plan is whole. */
	readonly whole?: Plan;
	/** What the cycle is for; otherwise its changes are put in words. */
	readonly propose?: string;
	/** Whether the user saved the spec with these bytes, by their SHA-256 in hex, while the commands ran. */
	readonly isSavedSpec?: (sha256: string) => Promise<boolean>;
	readonly onPhase?: (phase: ApplyPhase) => void;
	/** Gets what the commands print, unchanged, as it comes. */
	readonly onOutput?: (text: string) => void;
}
