import { findWhole } from './findWhole';
import type { LiteralChange } from './literalChange';
import { isReference, literalClass } from './literalClass';
import { type LiteralPart, literalParts } from './literalParts';
import { isNeutral, stemAll, wordsOf } from './literalWords';
import type { Located } from './located';
import { lineKey, type Place, placeAt, placeLimit, type SearchedText } from './place';
import { type SideWords, type Surroundings, sideWords } from './surroundings';

/**
 * Find the changed parts of a literal on lines that do not hold it whole.
 *
 * All parts must stand on the line, each once, with at least half of the words that stay. Elsewhere a part counts only
 * where it tells enough by itself and stands nowhere else.
 */
export function locateParts(
	change: LiteralChange,
	texts: readonly SearchedText[],
	whole: readonly Place[],
	lookAround: (place: Place) => Surroundings,
	strict: boolean,
): Located {
	const { parts, kept } = literalParts(change.from, change.to);
	const words = new Set(kept.flatMap(wordsOf));
	if (words.size === 0 || parts.length === 0) {
		return nothing;
	}
	const found = parts.map(part => findPart(part, texts));
	const often = found.findIndex(places => places.length > partLimit);
	if (often >= 0) {
		return crowded(parts[often]?.from ?? '', partLimit, whole);
	}
	const perPart = besidesWhole(found, change.from, texts, whole);
	const lines = perPart.map(places => countByLine(places));
	const together = perPart.flat().filter(place => lines.every(line => line.has(lineKey(place))));
	const sidesOf = new Map(parts.map(({ from }) => [from, wordsBeside(change.from, from, words)]));
	// Where the literal stands whole, lines with another number, as the rows of a table, speak of something else.
	const numbers = whole.length > 0 ? [...words].filter(word => /^\d+$/.test(word)) : [];
	const near = together.filter(place => {
		const beside = sidesOf.get(place.from);
		const around = lookAround(place);
		return beside && sharedWords(around, beside) * 2 >= words.size && numbers.every(number => hasWord(around, number));
	});
	if (near.length > placeLimit) {
		return crowded(near[0]?.from ?? '', placeLimit, whole);
	}
	const judged = near.map(place =>
		judgePart(
			place,
			lookAround(place),
			change,
			lines.some(line => (line.get(lineKey(place)) ?? 0) > 1),
		),
	);
	// A name that stands somewhere as a whole is not meant where another has a part of it; the versions of images are.
	const isNamedWhole = whole.length > 0 && !/[\s:]/.test(change.from);
	if (judged.length > 0 && isNamedWhole) {
		return sortOut(judged.map(place => ({ doubt: foreign, ...place })));
	}
	if (judged.length > 0) {
		return sortOut(judged);
	}
	return parts.length === 1 && whole.length === 0 ? locateSole(perPart.flat(), lookAround, strict) : nothing;
}

/** The places of each part on lines that hold the literal nowhere: where it is no whole token, they speak of something longer. */
function besidesWhole(
	found: readonly (readonly Place[])[],
	literal: string,
	texts: readonly SearchedText[],
	whole: readonly Place[],
): readonly (readonly Place[])[] {
	const others = texts.flatMap(text => occurrences(text.text, literal).map(start => placeAt(text, start, '', '')));
	const covered = new Set([...whole, ...others].map(lineKey));
	return found.map(places => places.filter(place => !covered.has(lineKey(place))));
}

/** Places of a part above which they are not even looked at. */
const partLimit = 1000;

/** Where the literal stands whole, its parts elsewhere are then left alone. */
function crowded(part: string, limit: number, whole: readonly Place[]): Located {
	const crowd = { text: part.trim(), where: `more than ${limit} places`, isWhole: false };
	return whole.length > 0 ? nothing : { ...nothing, crowd };
}

/** Where a part stands; not all of them where they are more than the limit. */
function findPart({ from, to }: LiteralPart, texts: readonly SearchedText[]): readonly Place[] {
	const places: Place[] = [];
	for (const text of texts) {
		const offsets = findWhole(text.text, from, partLimit + 1 - places.length);
		places.push(...offsets.map(start => placeAt(text, start, from, to)));
		if (places.length > partLimit) {
			break;
		}
	}
	return places;
}

/** Offsets of a text in another, whole tokens or not. */
function occurrences(text: string, literal: string): readonly number[] {
	const offsets: number[] = [];
	for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
		offsets.push(at);
	}
	return offsets;
}

const repeated = 'it stands more than once on the line';
const foreign = 'it may have another meaning there';

function judgePart(
	place: Place,
	{ role, kept, names }: Surroundings,
	change: LiteralChange,
	isRepeated: boolean,
): Place {
	const literalWords = stemAll(wordsOf(change.from));
	const isForeign =
		literalClass(place.from) === 'common' &&
		names.isNamed &&
		[...names.own].some(
			word => !isNeutral(word) && word !== 'version' && !literalWords.has(word) && !change.words.has(word),
		);
	const isName = role === 'code' && /^\p{Ll}+$/u.test(place.from) && !place.from.startsWith('-');
	const doubt =
		kept ??
		roleDoubts.get(role) ??
		(isName ? 'a name in code' : undefined) ??
		(isRepeated ? repeated : isForeign ? foreign : undefined);
	return doubt === undefined ? place : { ...place, doubt };
}

const roleDoubts: ReadonlyMap<Surroundings['role'], string> = new Map([
	['comment', 'a comment'],
	['prose', 'prose'],
]);

/** A part that stands in one place only, or a reference, tells enough by itself. */
function locateSole(places: readonly Place[], lookAround: (place: Place) => Surroundings, strict: boolean): Located {
	const [first] = places;
	if (strict || !first || literalClass(first.from) === 'common') {
		return { ...nothing, open: places.map(place => ({ ...place, doubt: 'only a part of the literal stands there' })) };
	}
	const judged = places.map(place => {
		const { kept, role } = lookAround(place);
		const doubt = kept ?? roleDoubts.get(role);
		return doubt === undefined ? place : { ...place, doubt };
	});
	const certain = judged.filter(({ doubt }) => doubt === undefined);
	if (certain.length <= 1 || isReference(first.from) || first.from.startsWith('--')) {
		return sortOut(judged);
	}
	return sortOut(judged.map(place => ({ doubt: foreign, ...place })));
}

const nothing: Located = { certain: [], doubtful: [], open: [] };

function sortOut(places: readonly Place[]): Located {
	const isOpen = ({ doubt }: Place) => doubt === repeated || doubt === foreign;
	return {
		certain: places.filter(({ doubt }) => doubt === undefined),
		doubtful: places.filter(place => place.doubt !== undefined && !isOpen(place)),
		open: places.filter(isOpen),
	};
}

function countByLine(places: readonly Place[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const place of places) {
		counts.set(lineKey(place), (counts.get(lineKey(place)) ?? 0) + 1);
	}
	return counts;
}

/** Words kept of a literal before a part of it, and after it. */
function wordsBeside(literal: string, part: string, kept: ReadonlySet<string>): SideWords {
	const at = findWhole(literal, part)[0] ?? 0;
	const keptOf = (side: string) => new Set(wordsOf(side).filter(word => kept.has(word)));
	return { before: keptOf(literal.slice(0, at)), after: keptOf(literal.slice(at + part.length)) };
}

/** How many of the words beside a part in its literal stand on the same side of a place. */
function sharedWords(around: Surroundings, beside: SideWords): number {
	const { before, after } = sideWords(around);
	const left = [...beside.before].filter(word => before.has(word));
	const right = [...beside.after].filter(word => after.has(word));
	return new Set([...left, ...right]).size;
}

function hasWord(around: Surroundings, word: string): boolean {
	const { before, after } = sideWords(around);
	return before.has(word) || after.has(word);
}
