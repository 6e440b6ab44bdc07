/**
 * Checks of data from outside that leave it as it is.
 *
 * A record's identity is over all that its JSON holds, also over keys that this version does not know,
 * so nothing may be copied or left out on the way; and thousands of records are checked at once.
 */

/** Tells whether data from outside is of a type. */
export type Check<T> = (value: unknown) => value is T;

/** Any text. */
export const text: Check<string> = value => typeof value === 'string';

/** True or false. */
export const flag: Check<boolean> = value => typeof value === 'boolean';

/** An integer from 0. */
export const count: Check<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A whole number, also below 0. */
export const integer: Check<number> = (value): value is number => Number.isSafeInteger(value);

/** A number from 0, whole or not. */
export const amount: Check<number> = (value): value is number => Number.isFinite(value) && Number(value) >= 0;

/** One of these values. */
export function oneOf<T extends string | number>(...values: readonly T[]): Check<T> {
	return (value): value is T => values.some(known => known === value);
}

/** A text that matches a pattern, which has to be that of the type. */
export function matching<T extends string>(pattern: RegExp): Check<T> {
	return (value): value is T => typeof value === 'string' && pattern.test(value);
}

/** What another check takes, or `null`. */
export function nullable<T>(check: Check<T>): Check<T | null> {
	return (value): value is T | null => value === null || check(value);
}

/** For a member that may be absent. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
	return (value): value is T | undefined => value === undefined || check(value);
}

/** An array of which every item passes. */
export function list<T>(check: Check<T>): Check<readonly T[]> {
	return (value): value is readonly T[] => Array.isArray(value) && value.every(item => check(item));
}

/** An object with these members; it may have others. */
export function shape<T extends object>(members: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
	const checks: readonly (readonly [string, (value: unknown) => boolean])[] = Object.entries(members);
	return (value): value is T =>
		typeof value === 'object' && value !== null && checks.every(([key, check]) => check(Reflect.get(value, key)));
}
