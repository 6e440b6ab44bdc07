import type { Fault } from './fault';

/** What came of a request. */
export type Outcome<T> =
	| { readonly kind: 'done'; readonly value: T }
	| { readonly kind: 'fault'; readonly fault: Fault };

/** The outcome of what succeeded. */
export function done<T>(value: T): Outcome<T> {
	return { kind: 'done', value };
}

/** The outcome of what did not. */
export function fault(fault: Fault): Outcome<never> {
	return { kind: 'fault', fault };
}
