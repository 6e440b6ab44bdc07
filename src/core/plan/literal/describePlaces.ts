import type { Place } from './place';

/** `“Hello” → “Welcome” on lines 4 and 9; unticked: line 20 (a comment)`. */
export function describePlaces(certain: readonly Place[], doubtful: readonly Place[], left: readonly Place[]): string {
	const doubts = (places: readonly Place[]) =>
		[...groupLines(places, ({ doubt }) => doubt ?? '')]
			.map(([doubt, lines]) => `${nameLines(lines)} (${doubt})`)
			.join(', ');
	const replaced = (places: readonly Place[]) =>
		[...groupLines(places, ({ from, to }) => `“${from}” → “${to}”`)].map(
			([what, lines]) => `${what} on ${nameLines(lines)}`,
		);
	return [
		...replaced(certain.length > 0 ? certain : doubtful),
		...(doubtful.length > 0 ? [`doubtful, so not ticked: ${doubts(doubtful)}`] : []),
		...(left.length > 0 ? [`left as it is: ${doubts(left)}`] : []),
	].join('; ');
}

function groupLines(places: readonly Place[], keyOf: (place: Place) => string): ReadonlyMap<string, readonly number[]> {
	const groups = new Map<string, Set<number>>();
	for (const place of places) {
		const key = keyOf(place);
		groups.set(key, (groups.get(key) ?? new Set()).add(place.line));
	}
	return new Map([...groups].map(([key, lines]) => [key, [...lines]]));
}

function nameLines(lines: readonly number[]): string {
	const last = lines.at(-1);
	return lines.length === 1 ? `line ${last}` : `lines ${lines.slice(0, -1).join(', ')} and ${last}`;
}
