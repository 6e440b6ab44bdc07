import { writtenLabel } from '../diff/writtenLabel';
import { isPositionalId } from '../spec/isPositionalId';
import type { Requirement } from '../spec/spec';

/**
 * What a requirement is called in a list: by its label or number, then in its words. What a delta removes has none: its
 * text is the reason.
 */
export function requirementTitle(requirement: Requirement): string {
	const { id, text, delta } = requirement;
	const label = writtenLabel(requirement) ?? (isPositionalId(id) ? id : undefined);
	if (label !== undefined && delta?.operation === 'REMOVED') {
		return label;
	}
	return label === undefined || label === text ? text : `${label}: ${text}`;
}
