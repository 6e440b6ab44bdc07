/** What is being done with a spec, or was done last. */
export type Activity =
	| { readonly kind: 'idle' }
	/** `note` says what is done just now. */
	| { readonly kind: 'planning'; readonly note: string }
	| { readonly kind: 'applying'; readonly note: string }
	/** A cycle was written; the view stays on its outcome until the spec changes or the next plan. */
	| { readonly kind: 'ended' };
