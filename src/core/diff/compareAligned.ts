import type { Requirement, Spec } from '../spec/spec';
import type { Alignment } from './alignment';
import type { Change } from './change';
import { compareRequirements } from './compareRequirements';
import { createSectionComparer } from './sectionPaths';

/**
 * What changed in each requirement of the spec, by its index: its wording, scenarios, label or section. Whether it keeps
 * its place among the others is not looked at; nothing for what is new.
 *
 * @param alike A 1 for each that is known to have the lines of its partner.
 */
export function compareAligned(
	before: Spec,
	after: Spec,
	alignment: Alignment,
	alike?: Uint8Array,
): readonly (Change | undefined)[] {
	const hasMovedSection = createSectionComparer(before, after);
	return after.requirements.map((requirement, index) => {
		const partner = alignment[index] as number;
		if (partner < 0) {
			return undefined;
		}
		const previous = before.requirements[partner] as Requirement;
		const moved = hasMovedSection(previous.section, requirement.section);
		return compareRequirements(previous, requirement, moved, alike?.[index] === 1);
	});
}
