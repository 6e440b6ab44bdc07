import { maskKeys } from '../plan/model/secrets/maskKeys';

/** The same document with what looks like a key kept back in every text of it; the names of members stay. */
export function sealTexts<T>(value: T): T;
export function sealTexts(value: unknown): unknown {
	if (typeof value === 'string') {
		return maskKeys(value).text;
	}
	if (Array.isArray(value)) {
		return value.map(entry => sealTexts(entry));
	}
	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sealTexts(member)]))
		: value;
}
