import { writtenLabel } from '../diff/writtenLabel';
import { parseSpec } from '../spec/parseSpec';
import type { Place } from './definitionPlace';
import type { Target } from './referenceIndex';
import { type Refusal, refused } from './renamableLabel';

/**
 * Look whether a spec reads a new label as that of the requirement, and as that of no other.
 *
 * @param text Of the requirement's spec.
 * @param places In it, of the old label.
 */
export function checkNewLabel(
	text: string,
	places: readonly Place[],
	{ at: { spec }, requirement }: Target,
	label: string,
): Refusal | undefined {
	if (spec.requirements.some(one => one !== requirement && writtenLabel(one) === label)) {
		return refused('Another requirement of this spec is called so already.');
	}
	const { factHeadings = [], dialect } = spec;
	const renamed = parseSpec(spec.path, replacePlaces(text, places, label), { dialect, factHeadings });
	const after = renamed.requirements[spec.requirements.indexOf(requirement)];
	const isSame = renamed.requirements.length === spec.requirements.length && after?.line === requirement.line;
	if (
		isSame &&
		after &&
		writtenLabel(after) === label &&
		(after.explicitId === null) === (requirement.explicitId === null)
	) {
		return undefined;
	}
	const example = requirement.explicitId === null ? 'It must be one line of plain text.' : 'Write it like REQ-001.';
	return refused(
		`The spec would not read this as the ${requirement.explicitId === null ? 'name' : 'id'} of the requirement. ${example}`,
	);
}

/** A text with something else at places, which are given in its order. */
function replacePlaces(text: string, places: readonly Place[], replacement: string): string {
	let from = 0;
	let result = '';
	for (const { start, end } of places) {
		result += text.slice(from, start) + replacement;
		from = end;
	}
	return result + text.slice(from);
}
