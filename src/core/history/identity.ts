import { sha256 } from '../hash';
import type { Digest } from './record';

/** SHA-256 of a text's UTF-8. */
export function digestOf(text: string): Digest {
	return `sha256:${sha256(text)}`;
}

/** A record's identity: SHA-256 of its canonical JSON, so that key order and white space in the file do not matter. */
export function identityOf(record: object): Digest {
	return digestOf(canonicalJson(record));
}

/** JSON without white space and with the keys of every object sorted. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) {
		return `[${value.map(item => canonicalJson(item ?? null)).join(',')}]`;
	}
	if (typeof value !== 'object' || value === null) {
		return JSON.stringify(value) ?? 'null';
	}
	let members = '';
	for (const key of Object.keys(value).sort()) {
		const member: unknown = Reflect.get(value, key);
		if (member !== undefined) {
			members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
		}
	}
	return `{${members}}`;
}
