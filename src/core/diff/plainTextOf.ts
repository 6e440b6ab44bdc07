import type { Requirement } from '../spec/spec';
import { comparedText } from './comparedText';
import { plainText } from './plainText';

const known = new WeakMap<Requirement, string>();

/** Whatever `plainText` could change: marks of emphasis, white space other than single blanks. */
const changeable = /[*_]|\s\s|[^\S ]|^ | $/;

/** `plainText` of what a requirement says, worked out once: a baseline is compared at every key stroke. */
export function plainTextOf(requirement: Requirement): string {
	const text = comparedText(requirement);
	if (!changeable.test(text)) {
		return text;
	}
	const plain = known.get(requirement) ?? plainText(text);
	known.set(requirement, plain);
	return plain;
}
