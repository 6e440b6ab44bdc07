import type { ProposedEdit } from '../planner';
import type { Place, SearchedText } from './locateLiteral';

/** Replacements that one requirement asks for. */
export interface RequestedPlaces {
	readonly id: string;
	readonly places: readonly Place[];
}

/** Whether replacements meet others without being the same. */
export function collides(places: readonly Place[], others: readonly Place[]): boolean {
	return places.some(a =>
		others.some(
			b => a.path === b.path && a.start < b.start + b.from.length && b.start < a.start + a.from.length && !isSame(a, b),
		),
	);
}

/** One edit for each text that replacements are asked in; the same one asked for twice is made once. */
export function mergePlaces(
	requests: readonly RequestedPlaces[],
	texts: readonly SearchedText[],
): readonly ProposedEdit[] {
	return texts.flatMap(({ path, text }): ProposedEdit[] => {
		const inFile = requests
			.map(({ id, places }) => ({ id, places: places.filter(place => place.path === path) }))
			.filter(({ places }) => places.length > 0);
		const places = inFile.flatMap(request => request.places).sort((a, b) => a.start - b.start);
		const distinct = places.filter((place, index) => index === 0 || !isSame(place, places[index - 1] as Place));
		return distinct.length === 0
			? []
			: [
					{
						op: 'modify',
						path,
						text: replacePlaces(text, distinct),
						requirements: inFile.map(({ id }) => id),
						reason: describe(distinct),
						selected: true,
					},
				];
	});
}

/** The text with replacements made that are in order and do not overlap. */
export function replacePlaces(text: string, places: readonly Place[]): string {
	let result = '';
	let next = 0;
	for (const { start, from, to } of places) {
		result += text.slice(next, start) + to;
		next = start + from.length;
	}
	return result + text.slice(next);
}

/** `“Hello” → “Welcome” on lines 4 and 9`. */
function describe(places: readonly Place[]): string {
	const lines = new Map<string, Set<number>>();
	for (const { from, to, line } of places) {
		const what = `“${from}” → “${to}”`;
		lines.set(what, (lines.get(what) ?? new Set()).add(line));
	}
	return [...lines].map(([what, on]) => `${what} on ${nameLines([...on])}`).join('; ');
}

function nameLines(lines: readonly number[]): string {
	const last = lines.at(-1);
	return lines.length === 1 ? `line ${last}` : `lines ${lines.slice(0, -1).join(', ')} and ${last}`;
}

function isSame(a: Place, b: Place): boolean {
	return a.path === b.path && a.start === b.start && a.from === b.from && a.to === b.to;
}
