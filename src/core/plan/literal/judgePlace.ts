import { findWhole } from './findWhole';
import { keyWords, kindDoubt, mentions } from './kindDoubt';
import { isQuantity, isReference, type LiteralClass, literalClass } from './literalClass';
import { isNeutral, isWeak, stemsOf } from './literalWords';
import type { Place } from './place';
import type { Surroundings } from './surroundings';
import type { UsualNames } from './usualNames';

/** Another literal of a statement. */
export interface Anchor {
	readonly text: string;
	readonly stems: ReadonlySet<string>;
	/** Whether it stands in backticks or quotes. */
	readonly isQuoted: boolean;
	/** Whether it hardly stands anywhere by chance. */
	readonly isTelling: boolean;
}

/** What a statement says around a literal, as stems. */
export interface Meaning {
	/** Words of the statement besides the literal. */
	readonly words: ReadonlySet<string>;
	/** Words of other requirements that keep the same literal, one set for each. */
	readonly rivals: readonly ReadonlySet<string>[];
	/** The other literals that the statement quotes. */
	readonly anchors: readonly Anchor[];
	/** The stem of the word behind the literal; empty where there is none. */
	readonly next: string;
	/** What such a literal is usually called. */
	readonly usual: UsualNames;
}

/** How well a place fits a statement. */
export interface Judgement {
	readonly place: Place;
	readonly around: Surroundings;
	/** Words of the statement in the place's own name. */
	readonly ownHits: number;
	/** All words of the statement around the place; weak ones count half, those of the file's path a quarter. */
	readonly score: number;
	/** The same without weak ones. */
	readonly strongScore: number;
	/** Whether the place is named for something that the statement does not speak of. */
	readonly isForeign: boolean;
	/** Whether another literal of the statement stands on the line, above it or in the file's name. */
	readonly isAnchored: boolean;
	/** The place's own name without words that names are padded with. */
	readonly nameKey: string;
	/** How many words that the line stands under are not the statement's. */
	readonly foreignAbove: number;
	/** Absent: the place is meant. */
	readonly doubt?: string;
	/** Whether the doubt is about which meaning it has, not about what kind of text it is. */
	readonly isOpen: boolean;
	/** Whether the place is another requirement's. */
	readonly isOthers: boolean;
}

/** Judge whether a place is what the statement means. */
export function judgePlace(place: Place, around: Surroundings, meaning: Meaning): Judgement {
	const { own, name, isNamed, known } = around.names;
	const strong = [...meaning.words].filter(word => !isWeak(word) && !meaning.usual.weak.has(word));
	const ownHits = strong.filter(word => own.has(word) || known.has(word)).length;
	const ownWords = name.size > 0 ? [...name] : [...own];
	const file = stemsOf(place.path.slice(place.path.lastIndexOf('/') + 1).replace(/(?<=.)\..*$/, ''));
	// Folders tell files of one name apart.
	const path = stemsOf(place.path.replace(/(?<=[^/])\.[^/]*$/, ''));
	const score = scoreOf(around, path, meaning.words);
	const standing = score + hitsIn(own, meaning.words);
	const rival = Math.max(-1, ...meaning.rivals.map(words => scoreOf(around, path, words) + hitsIn(own, words)));
	const kind = kindDoubt(place, around, meaning.words);
	const isTold = isToldBeside(place, around, meaning);
	// A value that is called what it is, or stands alone, is that of its file.
	const isOfFile = isAlone(around) || (isNamed && ownWords.some(word => meaning.usual.telling.has(word)));
	const isByFile = isOfFile && strong.some(word => file.has(word));
	const isForeign = !isTold && isForeignName(place, around, meaning, strong, ownHits);
	// In the unit that such values have in programs.
	const isUnmistakable = ownHits > 0 && !isForeign && /\d{4}|\d_\d{3}|^0\./.test(place.from);
	const facts = { hits: ownHits, isForeign, hasNear: isTold || hasNearHit(around, strong, place) || isByFile };
	const open =
		kind ??
		(rival >= standing ? sameLiteral : undefined) ??
		(isUnmistakable ? undefined : place.doubt) ??
		meaningDoubt(literalClass(place.from), facts, around, meaning);
	const { doubt: _, ...unmistakable } = place;
	return {
		place: isUnmistakable ? unmistakable : place,
		around,
		ownHits,
		score,
		strongScore: scoreOf(around, path, new Set(strong)),
		isForeign,
		isAnchored: meaning.anchors.some(anchor => anchor.isQuoted && isAnchor(anchor, around, file)),
		nameKey: [...own].filter(word => !isNeutral(word)).join(' '),
		foreignAbove: [...around.names.above].filter(word => !isNeutral(word) && !meaning.words.has(word)).length,
		...(open === undefined ? {} : { doubt: open }),
		isOpen: kind === undefined && open !== undefined,
		isOthers: rival > standing && kind === undefined,
	};
}

/** Whether a place is named for something that the statement does not speak of, or for nothing. */
function isForeignName(
	place: Place,
	around: Surroundings,
	meaning: Meaning,
	strong: readonly string[],
	ownHits: number,
): boolean {
	const { own, name, isNamed, known } = around.names;
	const ownWords = name.size > 0 ? [...name] : [...own];
	const { telling, bound, padding, against, otherBound } = meaning.usual;
	const isAgainst = [...own].some(
		word =>
			!meaning.words.has(word) &&
			(otherBound.has(word) || (against.has(word) && (ownHits === 0 || (name.size > 0 && !name.has(word))))),
	);
	const isKnown = strong.some(word => known.has(word));
	const isUsual = ownWords.some(
		word =>
			telling.has(word) || (/\d/.test(place.from) && (bound.has(word) || (!isWeak(word) && meaning.words.has(word)))),
	);
	const said = strong.filter(word => around.names.line.has(word)).length;
	const isSpoken = around.isInText && (said >= 2 || (said >= 1 && isFollowed(around, meaning.next)));
	const foreign = (isSpoken || isKnown ? [] : ownWords).filter(
		word => !isNeutral(word) && !meaning.words.has(word) && !(isUsual && padding.has(word)),
	);
	return (foreign.length > 0 && (isNamed || ownHits === 0)) || isAgainst || isUnnamed(place, around, strong);
}

/** Whether the name of a place is a single letter that nothing on its line explains. */
function isUnnamed(place: Place, around: Surroundings, strong: readonly string[]): boolean {
	const { name, isNamed } = around.names;
	const isLetter = isNamed && [...name].some(word => word.length === 1) && [...name].every(isNeutral);
	const isFlag = /\s-[A-Za-z][ =][+-]?$/.test(around.before);
	const isLoopOrFlag = /\bfor\b/.test(around.before) || isFlag;
	const isTelling = literalClass(place.from) === 'telling';
	return isLetter && !(isFlag && isTelling) && (isLoopOrFlag || !strong.some(word => around.names.line.has(word)));
}

/** Whether a literal stands on the line, or is the place's name, what it stands under or the name of the file. */
function isAnchor({ text, stems }: Anchor, { names, before, after }: Surroundings, file: ReadonlySet<string>): boolean {
	const isAbove = (word: string) => names.above.has(word) || file.has(word);
	const isOwn = names.own.size > 0 && [...names.own].every(word => stems.has(word));
	return (
		[...stems].every(word => isAbove(word) || (isOwn && names.own.has(word))) ||
		[before, after].some(side => findWhole(side, text).length > 0)
	);
}

/** Whether the line says what it is about with other literals of the statement, and holds the place's once. */
function isToldBeside({ from }: Place, { before, after }: Surroundings, { anchors }: Meaning): boolean {
	const beside = anchors.filter(({ text }) => findWhole(before, text).length > 0 || findWhole(after, text).length > 0);
	const isOnce = !before.includes(from) && !after.includes(from);
	return isOnce && (beside.length > 1 || beside.some(({ isTelling }) => isTelling));
}

const sameLiteral = 'another requirement has the same literal';
const unclear = 'nothing there tells that the statement means it';

interface Facts {
	readonly hits: number;
	readonly isForeign: boolean;
	readonly hasNear: boolean;
}

function meaningDoubt(
	kind: LiteralClass,
	{ hits, isForeign, hasNear }: Facts,
	around: Surroundings,
	meaning: Meaning,
): string | undefined {
	if (kind !== 'common' || (around.role === 'key' && mentions(meaning.words, keyWords))) {
		return undefined;
	}
	if (isForeign) {
		return unclear;
	}
	return hits > 0 || hasNear ? undefined : unclear;
}

/** Whether the line, or what it stands under, has a word of the statement; a number after a host is a port. */
function hasNearHit({ names, before }: Surroundings, strong: readonly string[], { from }: Place): boolean {
	const isPort =
		/^\d+$/.test(from) &&
		/(?:["'`]|localhost|\.\d{1,3}|\w\.[a-z]{2,10}|:\/\/[^\s/"']{1,200}):$/.test(before.slice(-240));
	return strong.some(word => names.line.has(word) || names.above.has(word) || (isPort && word === 'port'));
}

/** Words around the place, weak ones for half; those that only the file's path has for a quarter. */
function scoreOf({ names }: Surroundings, path: ReadonlySet<string>, words: ReadonlySet<string>): number {
	let score = 0;
	for (const word of words) {
		const isThere = names.own.has(word) || names.line.has(word) || names.above.has(word);
		score += isThere ? (isWeak(word) ? 0.5 : 1) : path.has(word) ? 0.25 : 0;
	}
	return score;
}

/** Whether a literal means the same wherever it stands, so that names do not tell meanings apart. */
export function ignoresNames(literal: string): boolean {
	return isReference(literal) && !isQuantity(literal);
}

/** Whether a place has its line for itself. */
export function isAlone({ before, after }: Surroundings): boolean {
	return before.trim() === '' && after.trim() === '';
}

/** Whether the word behind a place is the one that the statement has there. */
function isFollowed({ after }: Surroundings, next: string): boolean {
	const word = /^[ -](\p{L}+)/u.exec(after)?.[1];
	return word !== undefined && next !== '' && stemsOf(word).has(next);
}

function hitsIn(own: ReadonlySet<string>, words: ReadonlySet<string>): number {
	return [...own].filter(word => words.has(word)).length;
}
