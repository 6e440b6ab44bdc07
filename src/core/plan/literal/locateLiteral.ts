import { findWhole } from './findWhole';
import { type LiteralChange, wordsOf } from './literalChange';
import { literalParts } from './literalParts';

/** A text to look in; `path` is whatever names it to the caller. */
export interface SearchedText {
	readonly path: string;
	readonly text: string;
}

/** One replacement in a text; offsets are UTF-16 units of the old text. */
export interface Place {
	readonly path: string;
	readonly start: number;
	readonly from: string;
	readonly to: string;
	/** From 1. */
	readonly line: number;
}

export type Located =
	| { readonly kind: 'found'; readonly places: readonly Place[] }
	| { readonly kind: 'absent' }
	/** It stands there, and nothing tells which of these places are meant. */
	| { readonly kind: 'ambiguous'; readonly places: readonly Place[] };

export interface LocateOptions {
	/** Another requirement has the same literal, so that its words must show which place is meant. */
	readonly shared?: boolean;
	/** Take no place for the right one only because there is no other. */
	readonly strict?: boolean;
	/** The texts are commands or what they print, not files: words count outside quotes too. */
	readonly output?: boolean;
}

/**
 * Find where a changed literal stands, as whole tokens.
 *
 * The whole literal comes first, then its changed part on lines that hold at least half of its other words.
 * What is common, such as a short number or a plain word, must share a line with words of the statement, and there
 * be alone.
 */
export function locateLiteral(
	change: LiteralChange,
	texts: readonly SearchedText[],
	options: LocateOptions = {},
): Located {
	const whole = texts.flatMap(text => findWhole(text.text, change.from).map(start => placeAt(text, start, change)));
	if (change.form === 'word') {
		return locateWord(change, whole, texts, options);
	}
	const distinct = isDistinctive(change.from) && !options.shared;
	const meant = distinct ? whole : whole.filter(place => contextShared(place, change.context, texts) > 0);
	const parts = locateParts(change, texts, options, whole);
	if (parts.kind === 'ambiguous' && meant.length === 0) {
		return parts;
	}
	if (!distinct && meant.length > 1) {
		return { kind: 'ambiguous', places: meant };
	}
	const places = [...meant, ...(parts.kind === 'found' ? parts.places : [])];
	if (places.length > 0) {
		return { kind: 'found', places };
	}
	return whole.length > 0 ? { kind: 'ambiguous', places: whole } : { kind: 'absent' };
}

/** A bare word must stand in quotes, on a line with two more words of its statement. */
function locateWord(
	change: LiteralChange,
	places: readonly Place[],
	texts: readonly SearchedText[],
	{ output }: LocateOptions,
): Located {
	const meant = places.filter(
		place => contextShared(place, change.context, texts) >= 2 && (output || isQuoted(place, texts)),
	);
	if (meant.length > 0) {
		return { kind: 'found', places: meant };
	}
	return places.length > 0 ? { kind: 'ambiguous', places } : { kind: 'absent' };
}

function locateParts(
	change: LiteralChange,
	texts: readonly SearchedText[],
	{ strict }: LocateOptions,
	whole: readonly Place[],
): Located {
	const { parts, kept } = literalParts(change.from, change.to);
	const keptWords = kept.flatMap(wordsOf);
	if (keptWords.length === 0 || parts.length === 0) {
		return { kind: 'absent' };
	}
	const covered = new Set(whole.map(place => `${place.path}\n${place.line}`));
	const perPart = parts.map(part =>
		texts
			.flatMap(text => findWhole(text.text, part.from).map(start => placeAt(text, start, part)))
			.filter(place => !covered.has(`${place.path}\n${place.line}`)),
	);
	const all = perPart.flat();
	const lines = perPart.map(places => new Set(places.map(lineKey)));
	const meant = all.filter(
		place =>
			lines.every(keys => keys.has(lineKey(place))) &&
			contextShared(place, keptWords, texts) * 2 >= new Set(keptWords).size,
	);
	if (meant.length > 0) {
		const twice = perPart.some(places => hasRepeats(places.filter(place => meant.includes(place)).map(lineKey)));
		return { kind: twice ? 'ambiguous' : 'found', places: meant };
	}
	const [only] = all;
	if (!strict && whole.length === 0 && only && all.length === 1 && parts.length === 1 && isDistinctive(only.from)) {
		return { kind: 'found', places: all };
	}
	return all.length > 0 && whole.length === 0 ? { kind: 'ambiguous', places: all } : { kind: 'absent' };
}

const common = new Set(['True', 'False', 'None', 'Null', 'NULL', 'TRUE', 'FALSE', 'Error', 'String', 'Object']);

/** Whether a literal hardly stands anywhere by chance. */
export function isDistinctive(literal: string): boolean {
	return (literal.length >= 4 && /[^\p{Ll}]/u.test(literal) && !common.has(literal)) || literal.length >= 12;
}

function placeAt({ path, text }: SearchedText, start: number, { from, to }: { from: string; to: string }): Place {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
		line++;
	}
	return { path, start, from, to, line };
}

function lineKey({ path, line }: Place): string {
	return `${path}\n${line}`;
}

function hasRepeats(keys: readonly string[]): boolean {
	return new Set(keys).size < keys.length;
}

/** How many of the words stand on the line of the place, besides what is replaced there. */
function contextShared(place: Place, context: readonly string[], texts: readonly SearchedText[]): number {
	const { before, after } = lineAround(place, texts);
	const present = new Set([...wordsOf(before), ...wordsOf(after)]);
	return new Set(context.filter(word => present.has(word) && !functionWords.has(word))).size;
}

const functionWords = new Set(
	'a an and as at be by for if in is it its of on or that the then this to when with'.split(' '),
);

/** Whether an odd number of quotes of one kind stands before the place on its line. */
function isQuoted(place: Place, texts: readonly SearchedText[]): boolean {
	const { before } = lineAround(place, texts);
	return ['"', "'", '`'].some(quote => before.split(quote).length % 2 === 0);
}

function lineAround(place: Place, texts: readonly SearchedText[]): { readonly before: string; readonly after: string } {
	const text = texts.find(({ path }) => path === place.path)?.text ?? '';
	const end = place.start + place.from.length;
	const lineEnd = text.indexOf('\n', end);
	return {
		before: text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start),
		after: text.slice(end, lineEnd < 0 ? text.length : lineEnd),
	};
}
