import type { Requirement } from '../spec/spec';

/** The id or name that the author wrote, or `undefined`. */
export function writtenLabel(requirement: Requirement): string | undefined {
	return requirement.explicitId ?? requirement.name ?? undefined;
}
