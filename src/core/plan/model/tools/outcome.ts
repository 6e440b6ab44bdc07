import type { Failure, FailureCode } from '../../../failure';

/** Why a call is not carried out, in words for the model. */
export interface Refusal {
	readonly kind: 'refused';
	readonly code: FailureCode;
	readonly message: string;
}

/** What came of a call. */
export type Outcome = { readonly kind: 'done'; readonly text: string } | Refusal;

/** A call that was carried out; the text is what the model is told. */
export function done(text: string): Outcome {
	return { kind: 'done', text };
}

/** A call that was not carried out, and changed nothing. */
export function refuse(code: FailureCode, message: string): Refusal {
	return { kind: 'refused', code, message };
}

/** What the guard says of an edit, or that it was made. */
export function madeOr(refusal: Failure | undefined, text: string): Outcome {
	return refusal ? refuse(refusal.code, `${refusal.message} Nothing was changed.`) : done(text);
}
