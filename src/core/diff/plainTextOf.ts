import type { Requirement } from '../spec/spec';
import { plainText } from './plainText';

const known = new WeakMap<Requirement, string>();

/** `plainText` of a requirement's statement, worked out once: a baseline is compared at every key stroke. */
export function plainTextOf(requirement: Requirement): string {
	const text = known.get(requirement) ?? plainText(requirement.text);
	known.set(requirement, text);
	return text;
}
