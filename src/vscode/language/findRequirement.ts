import type { RequirementTarget, requirementTarget } from './requirementTarget';

/** The requirement that a command is asked for, as `requirementTarget` finds it, which is loaded when it is first used. */
export async function findRequirement(
	...question: Parameters<typeof requirementTarget>
): Promise<RequirementTarget | undefined> {
	const { requirementTarget: find } = await import('./requirementTarget');
	return find(...question);
}
