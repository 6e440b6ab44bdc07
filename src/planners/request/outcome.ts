import type { Fault } from './fault';

/** What came of a request. */
export type Outcome<T> =
	| { readonly kind: 'done'; readonly value: T }
	| { readonly kind: 'fault'; readonly fault: Fault };

export function done<T>(value: T): Outcome<T> {
	return { kind: 'done', value };
}

export function fault(fault: Fault): Outcome<never> {
	return { kind: 'fault', fault };
}
