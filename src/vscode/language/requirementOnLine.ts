import { requirementLines } from '../../core/spec/requirementLines';
import type { Requirement, Spec } from '../../core/spec/spec';

/** The requirement that stands on a line, from 1; of several the last that begins there or above. */
export function requirementOnLine({ requirements }: Spec, line: number): Requirement | undefined {
	return requirements.findLast(requirement => {
		const { first, last } = requirementLines(requirement);
		return first <= line && line <= last;
	});
}
