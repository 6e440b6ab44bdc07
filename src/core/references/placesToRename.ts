import { writtenLabel } from '../diff/writtenLabel';
import { LineStarts } from '../lint/lineStarts';
import { definitionPlace, type Place } from './definitionPlace';
import type { Reference, Target } from './referenceIndex';

/** A place that a rename writes the new label to. */
export interface LabelPlace extends Place {
	/** False where the text may mean another requirement of the same label. */
	readonly isCertain: boolean;
}

/**
 * Where a text calls a requirement by a label.
 *
 * @param references Those of the text, which others of the same label may be among.
 */
export function placesToRename(references: readonly Reference[], target: Target, label: string): readonly LabelPlace[] {
	return references
		.filter(reference => reference.label === label && reference.targets.includes(target))
		.map(({ start, end, targets }) => ({ start, end, isCertain: targets.length === 1 }));
}

/** The same, in the text of the requirement's own spec: there its definition is among them, and that of no other. */
export function placesInOwnSpec(
	text: string,
	references: readonly Reference[],
	target: Target,
	label: string,
): readonly LabelPlace[] {
	const lines = new LineStarts(text);
	const own = definitionPlace(target.requirement, lines);
	const others = target.at.spec.requirements
		.filter(one => one !== target.requirement && writtenLabel(one) === label && !one.delta)
		.map(one => definitionPlace(one, lines).start);
	const taken = new Set([own.start, ...others]);
	const rest = placesToRename(references, target, label).filter(({ start }) => !taken.has(start));
	return [{ ...own, isCertain: true }, ...rest].sort((a, b) => a.start - b.start);
}
