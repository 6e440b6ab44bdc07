import { diffArrays } from 'diff/lib/diff/array.js';

/** A part of a literal that changed; `from` begins and ends with whole tokens and is never empty. */
export interface LiteralPart {
	readonly from: string;
	readonly to: string;
}

export interface LiteralParts {
	readonly parts: readonly LiteralPart[];
	/** Words of the literal that stayed. */
	readonly kept: readonly string[];
}

interface Range {
	start: number;
	end: number;
	newStart: number;
	newEnd: number;
}

const token = /(?<![\w-])--[A-Za-z][\w-]*|v?\d+(?:\.\d+)+|[\p{L}\p{N}_]+|\s+|./gsu;

/**
 * What changed inside a literal, and the words around that.
 *
 * A part that was only put in or taken out comes with the word next to it, so that its place can be found.
 */
export function literalParts(from: string, to: string): LiteralParts {
	const old = from.match(token) ?? [];
	const now = to.match(token) ?? [];
	const ranges = widenRanges(joinRanges(changedRanges(old, now), old), old);
	const changed = new Set(ranges.flatMap(({ start, end }) => old.slice(start, end).map((_, index) => start + index)));
	return {
		parts: ranges.map(({ start, end, newStart, newEnd }) => ({
			from: old.slice(start, end).join(''),
			to: now.slice(newStart, newEnd).join(''),
		})),
		kept: old.filter((word, index) => isWord(word) && !changed.has(index)),
	};
}

function changedRanges(old: readonly string[], now: readonly string[]): Range[] {
	const ranges: Range[] = [];
	let at = 0;
	let newAt = 0;
	for (const { added, removed, count } of diffArrays([...old], [...now])) {
		const last = ranges.at(-1);
		const range = { start: at, end: at + (added ? 0 : count), newStart: newAt, newEnd: newAt + (removed ? 0 : count) };
		if (added || removed) {
			if (last && last.end === at && last.newEnd === newAt) {
				last.end = range.end;
				last.newEnd = range.newEnd;
			} else {
				ranges.push(range);
			}
		}
		at = range.end;
		newAt = range.newEnd;
	}
	return ranges;
}

/** Changes that only white space keeps apart are one. */
function joinRanges(ranges: readonly Range[], old: readonly string[]): readonly Range[] {
	const joined: Range[] = [];
	for (const range of ranges) {
		const last = joined.at(-1);
		if (last && old.slice(last.end, range.start).every(between => between.trim() === '')) {
			last.end = range.end;
			last.newEnd = range.newEnd;
		} else {
			joined.push({ ...range });
		}
	}
	return joined;
}

/** Take in unchanged neighbours until both sides hold something and the old one a word. */
function widenRanges(ranges: readonly Range[], old: readonly string[]): readonly Range[] {
	const widened: Range[] = [];
	for (const [index, range] of ranges.entries()) {
		const last = widened.at(-1);
		widenLeft(range, old, last?.end ?? 0);
		if (last && last.end === range.start) {
			last.end = range.end;
			last.newEnd = range.newEnd;
		} else {
			widenRight(range, old, ranges[index + 1]?.start ?? old.length);
			widened.push(range);
		}
	}
	return widened;
}

function widenLeft(range: Range, old: readonly string[], floor: number): void {
	while (!isWhole(range, old) && range.start > floor) {
		range.start--;
		range.newStart--;
	}
}

function widenRight(range: Range, old: readonly string[], ceiling: number): void {
	while (!isWhole(range, old) && range.end < ceiling) {
		range.end++;
		range.newEnd++;
	}
}

function isWhole({ start, end, newStart, newEnd }: Range, old: readonly string[]): boolean {
	return newEnd > newStart && old.slice(start, end).some(isWord);
}

function isWord(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}
