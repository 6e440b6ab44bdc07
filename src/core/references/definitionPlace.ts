import type { LineStarts } from '../lint/lineStarts';
import type { Requirement } from '../spec/spec';

/** Offsets into a text; the end is exclusive. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

/**
 * Where a requirement is given the name that it is called by: its id, else its name, else its own text.
 *
 * @param lines Those of the text of its spec.
 */
export function definitionPlace({ line, explicitId, places }: Requirement, lines: LineStarts): Place {
	const base = lines.startOf(line);
	const { idStart, idEnd, nameStart, nameEnd } = places;
	if (idStart >= 0 && (explicitId !== null || nameStart < 0)) {
		return { start: base + idStart, end: base + idEnd };
	}
	if (nameStart >= 0) {
		return { start: base + nameStart, end: base + nameEnd };
	}
	return { start: base + Math.max(0, places.start), end: Math.max(base + places.end, base) };
}
