const positional = /^(?:(?:[A-Z]{1,5})?\d+[A-Z]?(?:\.\d+)*\.|US)\d+[a-z]?(?:-\d+)?$/;

/**
 * Whether an id is the number of a criterion or a user story, which moves with what stands before it.
 *
 * Two versions of a spec may give the same one to different requirements.
 */
export function isPositionalId(id: string): boolean {
	return positional.test(id);
}
