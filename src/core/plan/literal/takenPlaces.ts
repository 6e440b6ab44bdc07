import type { Place } from './place';

/** Replacements by requirement, to be asked which one wants another text where a new one stands. */
export interface TakenPlaces {
	/** Keep replacements of a requirement. */
	take(id: string, places: readonly Place[]): void;
	/** The requirement of the first replacement kept that meets one of these without being the same. */
	otherThan(places: readonly Place[]): string | undefined;
}

/** Replacements are kept by stretches of so many UTF-16 units, so that only neighbours are compared. */
const stretch = 256;

/** None are taken yet. */
export function createTakenPlaces(): TakenPlaces {
	const taken = new Map<string, { readonly id: string; readonly place: Place }[]>();
	return {
		take: (id, places) => {
			for (const place of places) {
				for (const key of stretchesOf(place)) {
					const there = taken.get(key) ?? [];
					taken.set(key, there);
					// Requirements often ask for the same.
					if (!there.some(other => isSame(other.place, place))) {
						there.push({ id, place });
					}
				}
			}
		},
		otherThan: places => {
			for (const place of places) {
				for (const key of stretchesOf(place)) {
					const other = taken.get(key)?.find(one => meets(one.place, place) && !isSame(one.place, place));
					if (other) {
						return other.id;
					}
				}
			}
			return undefined;
		},
	};
}

function stretchesOf({ path, start, from }: Place): readonly string[] {
	const first = Math.floor(start / stretch);
	const last = Math.floor((start + from.length) / stretch);
	return Array.from({ length: last - first + 1 }, (_, index) => `${first + index} ${path}`);
}

/** Whether two replacements share text. */
export function meets(a: Place, b: Place): boolean {
	return a.path === b.path && a.start < b.start + b.from.length && b.start < a.start + a.from.length;
}

/** Whether two replacements put the same in the same place. */
export function isSame(a: Place, b: Place): boolean {
	return a.path === b.path && a.start === b.start && a.from === b.from && a.to === b.to;
}
