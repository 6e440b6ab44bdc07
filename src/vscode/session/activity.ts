import type { EndStatus } from '../../core/history/record';
import type { ResultView } from '../../webview/resultView';

/** How a task leaves a spec. */
export type Rest =
	| { readonly kind: 'idle' }
	/** A cycle was written; the view stays on its outcome until the spec changes or the next plan. */
	| { readonly kind: 'ended' }
	/** Commands were run without writing a cycle; shown as long as `ended` is. */
	| {
			readonly kind: 'verified';
			readonly status: EndStatus;
			readonly results: readonly ResultView[];
			/** Why, where the results do not tell; `''` for nothing. */
			readonly reason: string;
	  };

/** What is being done with a spec, or was done last. `note` says what is done just now, `figures` how far it is. */
export type Activity =
	| Rest
	| {
			readonly kind: 'planning' | 'applying' | 'verifying';
			readonly note: string;
			/** Absent where there are none. */
			readonly figures?: string;
	  };
