import { type Dimension, type Unit, unitNamed, unitOf, unitOfSuffix, unitsOf } from './units';

/** What the text around a number says of the unit that it counts in. */
export type UnitEvidence =
	/** One of these; more than one where a product leaves it open. */
	| { readonly kind: 'units'; readonly names: readonly string[] }
	| { readonly kind: 'none' }
	/** It counts something that is not of the dimension. */
	| { readonly kind: 'other' };

const none: UnitEvidence = { kind: 'none' };
const other: UnitEvidence = { kind: 'other' };

/**
 * Read the unit of a number from its suffix (`30s`), a product (`30 * 1000`, `10 << 20`, `30 * time.Second`), a member
 * (`30.seconds`), a call (`from_secs(30)`) or the name of the value (`timeoutMs = 30`), the nearest first.
 *
 * @param before Text of the line before the number, and after it.
 * @param dimension What the number measures; absent for a number of things.
 */
export function unitEvidence(before: string, after: string, dimension: Dimension | undefined): UnitEvidence {
	const [left, right] = [before.slice(-120), after.slice(0, 80)];
	const suffix = /^(?:%|\p{L}+)/u.exec(right)?.[0];
	// So many requests a second or minute are still a number of them.
	if (suffix !== undefined && !/^r\/[sm]\b/.test(right)) {
		return dimension ? named(unitOfSuffix(suffix, dimension)) : other;
	}
	const constant =
		/^\s*\*\s*([A-Za-z_][\w.]*)/.exec(right)?.[1] ??
		/^\.([a-z]+)\b/.exec(right)?.[1] ??
		/([A-Za-z_][\w.]*)\s*\*\s*$/.exec(left)?.[1];
	const spoken = constant === undefined ? '' : unitOf(lastWord(constant));
	if (spoken !== '') {
		return inDimension(spoken, dimension);
	}
	const factor = factorBeside(left, right);
	if (factor > 1 && dimension) {
		return ofFactor(factor, dimension);
	}
	const word = /^ ?(\p{L}+)/u.exec(right)?.[1] ?? '';
	const ownUnit = unitOf(lastWord(nameBefore(left)));
	// Of numbers of things it is the least.
	const nameUnit = ownUnit === 'min' && dimension !== 'time' ? '' : ownUnit;
	const beside = word.length > 1 ? unitOf(word) : '';
	return nameUnit === '' && beside === '' ? none : inDimension(beside === '' ? nameUnit : beside, dimension);
}

function named(unit: Unit | undefined): UnitEvidence {
	return unit ? { kind: 'units', names: [unit.name] } : other;
}

function inDimension(name: string, dimension: Dimension | undefined): UnitEvidence {
	return unitNamed(name)?.dimension === dimension ? { kind: 'units', names: [name] } : other;
}

/** Units that are so many of another one: a number times 1000 is seconds, counted in milliseconds. */
function ofFactor(factor: number, dimension: Dimension): UnitEvidence {
	const all = unitsOf(dimension);
	// Sizes are reckoned down to bytes.
	const smallest = dimension === 'size' ? all.slice(0, 1) : all;
	const names = all.filter(one =>
		smallest.some(smaller =>
			one.sizes.some((size, base) => size / (smaller.sizes[base] ?? smaller.sizes[0] ?? 1) === factor),
		),
	);
	return names.length > 0 ? { kind: 'units', names: names.map(({ name }) => name) } : other;
}

/** What the number is multiplied by in the same product, 1 for nothing. */
function factorBeside(left: string, right: string): number {
	const shift = /^\s*<<\s*(\d{1,2})\b/.exec(right)?.[1];
	const behind = /^(?:\s*\*\s*\d[\d_]*\b)+/.exec(right)?.[0] ?? '';
	const ahead = /(?:\b\d[\d_]*\s*\*\s*){1,5}$/.exec(left)?.[0] ?? '';
	const factors = `${ahead} ${behind}`.match(/\d[\d_]*/g) ?? [];
	return factors.reduce(
		(product, digits) => product * Number(digits.replaceAll('_', '')),
		shift ? 2 ** Number(shift) : 1,
	);
}

/** The name, flag or call that the number is the value of, by its nearest sign. */
function nameBefore(left: string): string {
	const untyped = left.replace(/:\s*[A-Za-z_][\w<>.]*\s*=\s*$/, '= ');
	return /([A-Za-z_][\w-]*)["']?(?:\s*[:=(]+\s*|\s+)["']?[+-]?$/.exec(untyped)?.[1] ?? '';
}

/** The last word of a name; none where the name is a rate, as in `requestsPerMinute`. */
function lastWord(name: string): string {
	if (/per[_-]?[a-z]+$/i.test(name)) {
		return '';
	}
	return /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(name)?.[0] ?? '';
}
