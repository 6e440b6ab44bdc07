import { type Unit, unitNamed, unitOf, unitsOf } from './units';

/** A number as a statement or a file gives it, with the unit that it counts in. */
export interface Amount {
	readonly value: number;
	/** Absent for a number of things. */
	readonly unit?: Unit;
}

/** A number that means an amount, in the unit it is then counted in. */
export interface AmountSpelling {
	readonly text: string;
	/** Absent for a number of things, and for a share of one. */
	readonly unit?: Unit;
	/** What the value is multiplied by. */
	readonly factor: number;
	/** Which of a unit's sizes that is reckoned with. */
	readonly base: 0 | 1;
	/** Whether it means the amount only with its unit beside it. */
	readonly needsUnit: boolean;
}

const number = /^([-−+]?)(\d{1,3}(?:[,_]\d{3})+|\d+)(\.\d+)?\s*([\p{L}%]*)$/u;

/** Read a literal such as `30`, `10,000`, `-5`, `1.5 GB` or `30s`; `undefined` for what is no plain number. */
export function readAmount(literal: string, unitName: string): Amount | undefined {
	const [, sign = '', whole = '', fraction = '', suffix = ''] = number.exec(literal) ?? [];
	const unit = unitNamed(suffix === '' ? unitName : unitOf(suffix) || letterUnit(suffix));
	if (whole === '' || (suffix !== '' && !unit) || (whole.length > 1 && /^0\d/.test(whole))) {
		return undefined;
	}
	const digits = whole.replace(/[,_]/g, '') + fraction;
	const value = Number(digits) * (sign === '-' || sign === '−' ? -1 : 1);
	// `1.20` is no number but a version.
	return plainNumber(Math.abs(value)) === digits ? { value, ...(unit && { unit }) } : undefined;
}

/** `Mi` and the like, which are no words. */
function letterUnit(suffix: string): string {
	return unitsOf('size').find(({ suffixes }) => suffixes.includes(suffix.toLowerCase()))?.name ?? '';
}

/** How numbers in files may mean an amount: in each unit that measures the same, with and without separators. */
export function spellingsOfAmount({ value, unit }: Amount): readonly AmountSpelling[] {
	if (!unit) {
		return grouped(value, { factor: 1, base: 0, needsUnit: false });
	}
	const spellings = unitsOf(unit.dimension).flatMap(other =>
		([0, 1] as const).flatMap(base => {
			const factor = sizeOf(unit, base) / sizeOf(other, base);
			return grouped(value, { unit: other, factor, base, needsUnit: factor < 1 });
		}),
	);
	const share = unit.dimension === 'share' ? grouped(value, { factor: 0.01, base: 0, needsUnit: false }) : [];
	const first = new Map([...spellings, ...share].reverse().map(one => [`${one.text} ${one.unit?.name}`, one]));
	return [...first.values()];
}

/** The number that another amount is where the first is spelled so; `undefined` where that is no plain number. */
export function respell(spelling: AmountSpelling, from: Amount, to: Amount): string | undefined {
	const ratio = from.unit && to.unit ? sizeOf(to.unit, spelling.base) / sizeOf(from.unit, spelling.base) : 1;
	const plain = plainNumber(to.value * ratio * spelling.factor);
	const separator = /[,_]/.exec(spelling.text)?.[0] ?? '';
	return plain === undefined ? undefined : groupDigits(plain, separator);
}

function sizeOf({ sizes }: Unit, base: 0 | 1): number {
	return sizes[base] ?? sizes[0] ?? 1;
}

function grouped(value: number, spelling: Omit<AmountSpelling, 'text'>): readonly AmountSpelling[] {
	const plain = plainNumber(value * spelling.factor);
	const texts = plain === undefined ? [] : ['', '_', ','].map(separator => groupDigits(plain, separator));
	return [...new Set(texts)].map(text => ({ ...spelling, text }));
}

/** A number in digits, or `undefined` for one with more than three decimals or out of all proportion. */
function plainNumber(value: number): string | undefined {
	const rounded = Math.round(value * 1000) / 1000;
	return Math.abs(rounded - value) < 1e-9 && rounded !== 0 && Math.abs(rounded) < 1e15 ? String(rounded) : undefined;
}

/** Digits in threes with a separator between them; four digits and more only. */
function groupDigits(plain: string, separator: string): string {
	return separator === '' || !/^-?\d{4,}$/.test(plain) ? plain : plain.replace(/\B(?=(?:\d{3})+$)/g, separator);
}
