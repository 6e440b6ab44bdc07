/** What a server says of a request that it does not carry out, in words of the product and few of its own. */
export interface RefusedRequest {
	readonly kind: 'refused';
	/** HTTP status; `undefined` where the server said it inside a stream. */
	readonly status: number | undefined;
	/** What it is about, where the answer tells. */
	readonly topic: 'model' | 'context' | 'tools' | 'credit' | undefined;
	/** The server's own name for it, such as `overloaded_error`. */
	readonly type: string | undefined;
	/** What the server wrote: one line without control characters. May repeat what was sent. */
	readonly text: string | undefined;
	/** The server's name for the request, for those who run it. */
	readonly requestId: string | undefined;
	/** Milliseconds after which the server wants to be asked again. */
	readonly retryAfterMs: number | undefined;
	/** Whether asking again may help. */
	readonly passing: boolean;
}

/** Why a request to a model gave no answer. */
export type Fault =
	| { readonly kind: 'cancelled' }
	/** The time for the whole turn is over, retries and waiting included. */
	| { readonly kind: 'late' }
	/** No byte came for too long; `answered` tells whether the answer had begun. */
	| { readonly kind: 'silent'; readonly answered: boolean }
	/** There is no connection; `code` is that of the system, such as `ECONNREFUSED`. */
	| { readonly kind: 'unreachable'; readonly code: string | undefined }
	/** The answer broke off. */
	| { readonly kind: 'disconnected' }
	/** The answer ended without its last part. */
	| { readonly kind: 'incomplete' }
	/** `host` is where the server wanted the request to go; empty where it did not say. */
	| { readonly kind: 'redirected'; readonly host: string }
	/** What came is no answer by the rules of the API; `detail` says so in words of the product. */
	| { readonly kind: 'garbage'; readonly detail: string }
	| { readonly kind: 'tooLarge' }
	/** The server left out some of what it was sent; in tokens, `sent` by an estimate. */
	| { readonly kind: 'leftOut'; readonly read: number; readonly sent: number }
	/** The model stopped before it was done. */
	| { readonly kind: 'stopped'; readonly reason: 'tokens' | 'context' | 'refusal' | 'unknown' }
	| RefusedRequest;

/** Said of every answer whose parts break the rules of its API. */
export const misfit: Fault = { kind: 'garbage', detail: 'the parts of the answer do not fit together' };
