import type { Syntax } from './syntaxOf';

/** A comment or a string of a text; offsets are UTF-16 units, marks and quotes included. */
export interface Region {
	readonly kind: 'comment' | 'string';
	readonly start: number;
	readonly end: number;
	/** The character that opened a string. */
	readonly quote: string;
}

const tripled = /^("""|''')/;

/**
 * The comments and strings of a text in order, found by their marks alone.
 *
 * A string ends with its line at the latest, save one in backticks or in three quotes. A string in three quotes that
 * begins a statement is a comment.
 */
export function scanRegions(text: string, syntax: Syntax): readonly Region[] {
	const regions: Region[] = [];
	const marks = markPattern(syntax);
	if (!marks) {
		return regions;
	}
	for (let match = marks.exec(text); match; match = marks.exec(text)) {
		const region = readRegion(text, match.index, match[0], syntax);
		if (region) {
			regions.push(region);
			marks.lastIndex = Math.max(region.end, match.index + 1);
		}
	}
	return regions;
}

/** The region that holds an offset, by binary search. */
export function regionAt(regions: readonly Region[], offset: number): Region | undefined {
	let low = 0;
	let high = regions.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const region = regions[middle];
		if (!region || offset < region.start) {
			high = middle - 1;
		} else if (offset >= region.end) {
			low = middle + 1;
		} else {
			return region;
		}
	}
	return undefined;
}

function markPattern({ lineComments, blockComments, quotes }: Syntax): RegExp | undefined {
	const marks = [...lineComments, ...blockComments.map(([open]) => open), ...quotes];
	return marks.length === 0 ? undefined : new RegExp(marks.map(escapePattern).join('|'), 'g');
}

function escapePattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function readRegion(text: string, start: number, mark: string, syntax: Syntax): Region | undefined {
	if (syntax.lineComments.includes(mark)) {
		// `http://`, `$#` and `a;b` hold no comment.
		const previous = start === 0 ? '\n' : text.charAt(start - 1);
		const opens =
			mark === ';' || mark === '!' ? previous === '\n' : mark === '//' ? previous !== ':' : /\s/.test(previous);
		return opens ? { kind: 'comment', start, end: endOfLine(text, start), quote: '' } : undefined;
	}
	const close = syntax.blockComments.find(([open]) => open === mark)?.[1];
	if (close !== undefined) {
		return { kind: 'comment', start, end: after(text, close, start + mark.length), quote: '' };
	}
	const triple = tripled.exec(text.slice(start, start + 3))?.[1];
	if (triple !== undefined) {
		const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
		const kind = lead.trim() === '' ? 'comment' : 'string';
		return { kind, start, end: after(text, triple, start + 3), quote: mark };
	}
	const isWordInside = mark === "'" && /\w/.test(text.charAt(start - 1)) && /\w/.test(text.charAt(start + 1));
	return isWordInside && !syntax.escapes ? undefined : readString(text, start, mark, syntax.escapes);
}

function readString(text: string, start: number, quote: string, escapes: boolean): Region {
	let at = start + 1;
	for (; at < text.length; at++) {
		const character = text.charAt(at);
		if (escapes && character === '\\') {
			at++;
		} else if (character === quote) {
			return { kind: 'string', start, end: at + 1, quote };
		} else if (character === '\n' && quote !== '`') {
			break;
		}
	}
	return { kind: 'string', start, end: Math.min(at, text.length), quote };
}

function after(text: string, close: string, from: number): number {
	const at = text.indexOf(close, from);
	return at < 0 ? text.length : at + close.length;
}

function endOfLine(text: string, from: number): number {
	const at = text.indexOf('\n', from);
	return at < 0 ? text.length : at;
}
