import { type Amount, type AmountSpelling, readAmount, respell, spellingsOfAmount } from './amount';
import type { LiteralChange } from './literalChange';
import { type Place, placeAt, type SearchedText } from './place';
import { unitEvidence } from './unitEvidence';

/** What changed where both sides of a literal are plain numbers of one kind. */
export interface AmountChange {
	readonly from: Amount;
	readonly to: Amount;
}

/** Read a changed literal as two amounts; `undefined` where it is none. */
export function amountsOf({ form, from, to, unit, toUnit }: LiteralChange): AmountChange | undefined {
	const [old, now] = form === 'word' ? [] : [readAmount(from, unit), readAmount(to, toUnit)];
	return old && now && old.unit?.dimension === now.unit?.dimension ? { from: old, to: now } : undefined;
}

/**
 * Find where an amount stands, however it is spelled, each with the new one in the same spelling.
 *
 * Where the text says another unit, the number is left out; where it says none and the number fits only another unit
 * than the statement's, it is doubtful.
 */
export function amountPlaces(change: AmountChange, texts: readonly SearchedText[]): readonly Place[] {
	const spellings = spellingsOfAmount(change.from);
	return texts.flatMap(text => {
		const found = new Map<number, Place>();
		for (const spelling of spellings) {
			for (const start of findNumber(text.text, spelling.text)) {
				const place = readPlace(text, start, spelling, change);
				if (place && (found.get(start)?.doubt ?? 'none yet') !== undefined) {
					found.set(start, place);
				}
			}
		}
		return [...found.values()];
	});
}

function readPlace(
	text: SearchedText,
	start: number,
	spelling: AmountSpelling,
	{ from, to }: AmountChange,
): Place | undefined {
	const next = respell(spelling, from, to);
	const end = start + spelling.text.length;
	const lineStart = text.text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = text.text.indexOf('\n', end);
	const line = text.text.slice(end, lineEnd < 0 ? text.text.length : lineEnd);
	const evidence = unitEvidence(text.text.slice(lineStart, start), line, from.unit?.dimension);
	if (
		next === undefined ||
		evidence.kind === 'other' ||
		isListNumber(text, lineStart, end) ||
		isInSchedule(text.text.slice(lineStart, end + 40), start - lineStart)
	) {
		return undefined;
	}
	const [old, now] = withUnitWord(spelling.text, next, line, /\.(?:rb|rake|erb)$/.test(text.path));
	const place = placeAt(text, start, old, now);
	if (evidence.kind === 'units') {
		return spelling.unit && evidence.names.includes(spelling.unit.name) ? place : undefined;
	}
	if (spelling.needsUnit) {
		return undefined;
	}
	// So long a number is no other one by chance.
	const isClear = spelling.unit === from.unit || /\d{7,}/.test(spelling.text);
	return isClear ? place : { ...place, doubt: 'nothing there says which unit it counts in' };
}

/** One of a unit has another word than several, as in prose and in Ruby: the word then changes with the number. */
function withUnitWord(
	old: string,
	next: string,
	behind: string,
	isRuby: boolean,
): readonly [old: string, next: string] {
	const [word, sign, unit] = unitWord.exec(behind) ?? [];
	const isWord = unit !== undefined && (sign !== '.' || isRuby);
	if (!isWord || (old === '1') === (next === '1')) {
		return [old, next];
	}
	return [`${old}${word}`, `${next}${sign}${unit}${next === '1' ? '' : 's'}`];
}

const unitWord = /^([ .])(second|minute|hour|day|week)s?\b/;

/** Whether an offset of a line is in the five fields of a schedule that it begins with. */
function isInSchedule(line: string, at: number): boolean {
	return at < (/^\s*(?:[\d*][\d*/,-]*[ \t]+){5}/.exec(line)?.[0].length ?? 0);
}

/** Whether a number that ends at an offset is the one of an item in a Markdown list. */
function isListNumber({ path, text }: SearchedText, lineStart: number, end: number): boolean {
	return /\.(?:md|mdx|markdown)$/i.test(path) && /^[ \t>]*\d{1,9}[.)][ \t]$/.test(text.slice(lineStart, end + 2));
}

/** Offsets at which a number stands by itself, whatever unit follows it. */
function findNumber(text: string, digits: string): readonly number[] {
	const offsets: number[] = [];
	for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + digits.length)) {
		const before = text.slice(Math.max(0, at - 10), at);
		const after = text.slice(at + digits.length, at + digits.length + 5);
		// `&1`, `$1` and `\\1` are no amounts, nor is the stream of `2>&1`.
		const isPart =
			/[\p{L}\p{N}_&$\\]$|\d\.$|\d{4}-$|\d{4}-\d\d-$|(?:^|[=(,[\s]|[^\w}]:)-$/u.test(before) ||
			(digits.length === 3 && /\d,$/.test(before));
		const goesOn = /^(?:[\d_]|>>?[&/]|\.\d|,\d{3}(?!\d)|-\d\d-)/.test(after);
		if (!isPart && !goesOn) {
			offsets.push(at);
		}
	}
	return offsets;
}
