import type { LineStarts } from '../lint/lineStarts';
import type { Requirement, Spec } from '../spec/spec';
import type { Place } from './definitionPlace';

/** A name in a delta, and the requirement of the main spec that it stands for. */
export interface MainLink extends Place {
	readonly requirement: Requirement;
}

/**
 * The names in a delta under which it modifies, removes or renames requirements of its main spec, where that has them.
 *
 * @param lines Of the text of the delta, which its places are of.
 */
export function linksToMain(delta: Spec, text: string, lines: LineStarts, main: Spec): readonly MainLink[] {
	const byName = new Map(main.requirements.map(requirement => [requirement.name, requirement]));
	return delta.requirements.flatMap(one => {
		const requirement = one.delta && byName.get(one.delta.from ?? one.name);
		const place = requirement && oldNamePlace(one, text, lines);
		return place && one.delta?.operation !== 'ADDED' ? [{ ...place, requirement }] : [];
	});
}

/** Where the name stands that the main spec has: of a renaming behind `FROM:`, on its first line. */
function oldNamePlace({ line, delta, places }: Requirement, text: string, lines: LineStarts): Place | undefined {
	const base = lines.startOf(line);
	if (delta?.from === undefined) {
		return places.nameStart < 0 ? undefined : { start: base + places.nameStart, end: base + places.nameEnd };
	}
	const at = text.slice(base, lines.endOf(line)).indexOf(delta.from);
	return at < 0 ? undefined : { start: base + at, end: base + at + delta.from.length };
}
