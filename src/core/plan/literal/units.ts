/** What a unit measures: time in milliseconds, sizes in bytes, shares in percent, lengths in pixels. */
export type Dimension = 'time' | 'size' | 'share' | 'length';

export interface Unit {
	/** One spelling for all that mean it. */
	readonly name: string;
	readonly dimension: Dimension;
	/** How many of the smallest unit it is; a kilobyte is counted both ways. */
	readonly sizes: readonly number[];
	/** As files write it right behind a number; case matters only where two units differ in it. */
	readonly suffixes: readonly string[];
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly Unit[] = [
	unit('ms', 'time', [1], 'ms milliseconds millisecond millis msec msecs'),
	unit('s', 'time', [second], 's seconds second secs sec'),
	unit('min', 'time', [minute], 'm min minutes minute mins'),
	unit('h', 'time', [hour], 'h hours hour hrs hr'),
	unit('d', 'time', [day], 'd days day'),
	unit('b', 'size', [1], 'b bytes byte'),
	unit('kb', 'size', [1024, 1000], 'k kb ki kib kilobytes kilobyte'),
	unit('mb', 'size', [1024 ** 2, 1000 ** 2], 'm mb mi mib megabytes megabyte'),
	unit('gb', 'size', [1024 ** 3, 1000 ** 3], 'g gb gi gib gigabytes gigabyte'),
	unit('%', 'share', [1], '% percent pct'),
	unit('px', 'length', [1], 'px pixel pixels'),
];

const byName = new Map(units.map(one => [one.name, one]));
const bySpelling = new Map(
	units.flatMap(one =>
		one.suffixes.filter(spelling => !'mkg'.includes(spelling)).map(spelling => [spelling, one.name]),
	),
);

function unit(name: string, dimension: Dimension, sizes: readonly number[], spellings: string): Unit {
	return { name, dimension, sizes, suffixes: spellings.split(' ') };
}

/** The name of the unit that a word means by itself; empty for none. */
export function unitOf(word: string): string {
	return bySpelling.get(word.toLowerCase()) ?? '';
}

/** A unit by its name, and all that measure the same. */
export function unitNamed(name: string): Unit | undefined {
	return byName.get(name);
}

/** All units of a dimension. */
export function unitsOf(dimension: Dimension): readonly Unit[] {
	return units.filter(one => one.dimension === dimension);
}

/** The unit of a dimension that a suffix right behind a number means, as `m` in `10m`. */
export function unitOfSuffix(suffix: string, dimension: Dimension): Unit | undefined {
	return unitsOf(dimension).find(({ suffixes }) => suffixes.includes(suffix.toLowerCase()));
}
