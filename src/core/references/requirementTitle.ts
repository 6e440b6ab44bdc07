import { writtenLabel } from '../diff/writtenLabel';
import { isPositionalId } from '../spec/isPositionalId';
import type { Requirement } from '../spec/spec';

/** What a requirement is called in a list: by its label or number, then in its words. */
export function requirementTitle(requirement: Requirement): string {
	const { id, text } = requirement;
	const label = writtenLabel(requirement) ?? (isPositionalId(id) ? id : undefined);
	return label === undefined || label === text ? text : `${label}: ${text}`;
}
