import type { CycleStatus } from '../../core/history/history';
import type { EndStatus } from '../../core/history/record';
import type { ResultView } from '../resultView';

/** Where the work on the shown spec stands. */
export type PlanPhase =
	/** The workspace has no spec. */
	| { readonly kind: 'noSpec' }
	/** The spec or its history cannot be read: what happened, the state of the files, what to do. */
	| { readonly kind: 'unreadable'; readonly message: string; readonly state: string; readonly next: string }
	| { readonly kind: 'nothingPending' }
	/** There are changes and no plan for them. */
	| { readonly kind: 'pending' }
	/** `note` says what the planner does just now, `figures` how far it is: numbers that change too often to be read out. */
	| { readonly kind: 'planning'; readonly note: string; readonly figures?: string }
	| { readonly kind: 'planned' }
	/** `moved` are the paths of the files that changed after the plan was made. */
	| { readonly kind: 'stale'; readonly moved: readonly string[] }
	/** `note` says what is done just now, such as the command that runs. */
	| { readonly kind: 'applying'; readonly note: string; readonly figures?: string }
	/** Commands run to verify what is there already; `note` says which. No file is written. */
	| { readonly kind: 'verifying'; readonly note: string; readonly figures?: string }
	/** What they came to, without a cycle of its own. */
	| {
			readonly kind: 'verified';
			readonly status: EndStatus;
			readonly results: readonly ResultView[];
			/** What the results do not tell, in a sentence; `''` for nothing. */
			readonly reason: string;
			/** The user stopped it. */
			readonly stopped?: true;
	  }
	/** Another process writes below the same Root; `holder` says which, `''` where that is not known. */
	| { readonly kind: 'locked'; readonly holder: string }
	/** A command did not do what was expected; the changes are pending. */
	| {
			readonly kind: 'failed';
			readonly cycle: number;
			/** Whether the cycle wrote files. */
			readonly wrote: boolean;
			readonly results: readonly ResultView[];
			/** What the results do not tell, in a sentence; `''` for nothing. */
			readonly reason: string;
			/** The user stopped its verification. */
			readonly stopped?: true;
	  }
	/** The last cycle was begun and not ended. */
	| { readonly kind: 'interrupted'; readonly cycle: number }
	| {
			readonly kind: 'applied';
			readonly cycle: number;
			/** Number of the cycle that it undid. */
			readonly undoes?: number;
			/** Whether the cycle wrote files. */
			readonly wrote: boolean;
			readonly status: CycleStatus;
			readonly results: readonly ResultView[];
			/** What the results do not tell, in a sentence; `''` for nothing. */
			readonly reason: string;
	  }
	/** The workspace is not trusted: nothing is planned, run or written. */
	| { readonly kind: 'restricted' };
