import { amountPlaces, amountsOf } from './amountPlaces';
import { escapeFor, spellingsOf } from './escapeLiteral';
import { findWhole } from './findWhole';
import { ignoresNames, type Judgement, judgePlace, type Meaning } from './judgePlace';
import type { LiteralChange } from './literalChange';
import { literalClass } from './literalClass';
import { wordsOf } from './literalWords';
import { locateParts } from './locateParts';
import { nameVariants } from './nameVariants';
import { type Place, placeAt, type SearchedText } from './place';
import { createLookAround, type Surroundings } from './surroundings';
import { syntaxOf } from './syntaxOf';

/** Where a literal stands; a place that is not certain says why. */
export interface Located {
	readonly certain: readonly Place[];
	/** Doubtful for what kind of text they stand in: comments, prose and the like. */
	readonly doubtful: readonly Place[];
	/** Nothing tells whether these are meant. */
	readonly open: readonly Place[];
}

export interface LocateOptions {
	/** Words of other requirements that keep the same literal. */
	readonly rivals?: readonly ReadonlySet<string>[];
	/** Take no place for the right one only because there is no other. */
	readonly strict?: boolean;
	/** The texts are commands or what they print, not files. */
	readonly output?: boolean;
	/** Paths of the files that earlier cycles changed for the requirement: they decide what is open elsewhere. */
	readonly own?: ReadonlySet<string>;
}

/** Places of one literal above which it tells too little to be looked at. */
const placeLimit = 1000;

/**
 * Find where a changed literal stands, as whole tokens.
 *
 * The whole literal comes first, then its changed part on lines that hold at least half of its other words. What a
 * place is called decides which meaning it has; comments, prose and what tools write are always doubtful.
 */
export function locateLiteral(
	change: LiteralChange,
	texts: readonly SearchedText[],
	options: LocateOptions = {},
): Located {
	const look = createLookAround(texts);
	// What a command prints has neither keys nor comments.
	const lookAround = options.output ? (place: Place) => ({ ...look(place), role: 'value' as const }) : look;
	const whole = wholePlaces(change, texts);
	if (whole.length > placeLimit) {
		return {
			certain: [],
			doubtful: [],
			open: whole.map(place => ({ ...place, doubt: 'it stands in very many places' })),
		};
	}
	if (change.form === 'word') {
		return locateWord(change, whole, lookAround, options);
	}
	const meaning: Meaning = { words: change.words, rivals: options.rivals ?? [] };
	const judged = whole.map(place => judgePlace(place, lookAround(place), meaning)).filter(({ isOthers }) => !isOthers);
	const settled = dropUnrelated(settleSole(preferNamed(preferWhole(judged, change), change), options), change);
	const parts = locateParts(change, texts, whole, lookAround, options.strict === true);
	const variants = options.strict ? [] : findVariants(change, texts);
	const places = settled.map(({ place, doubt, around, isOpen }) => ({ isOpen, place: finish(place, doubt, around) }));
	const certain = places.flatMap(({ place }) => (place.doubt === undefined ? [place] : []));
	const doubtful = places.flatMap(({ place, isOpen }) => (place.doubt !== undefined && !isOpen ? [place] : []));
	const open = places.flatMap(({ place, isOpen }) => (isOpen ? [place] : []));
	return {
		certain: [...certain, ...parts.certain],
		doubtful: [...doubtful, ...parts.doubtful, ...variants],
		open: [...open, ...parts.open],
	};
}

/** Where the name stands with its words joined in another way: often it is meant, and often it is something else. */
function findVariants({ from, to }: LiteralChange, texts: readonly SearchedText[]): readonly Place[] {
	return nameVariants(from, to).flatMap(variant =>
		texts
			.filter(({ path }) => !['prose', 'generated'].includes(syntaxOf(path).kind))
			.flatMap(text => findWhole(text.text, variant.from).map(start => placeAt(text, start, variant.from, variant.to)))
			.map(place => ({ ...place, doubt: 'the name in another spelling' })),
	);
}

/** Where some place of a common literal is certain, those that share no word with the statement are something else. */
function dropUnrelated(judged: readonly Judgement[], { from }: LiteralChange): readonly Judgement[] {
	if (literalClass(from) !== 'common') {
		return judged;
	}
	const isFound = judged.some(({ doubt }) => doubt === undefined);
	return judged.filter(one => one.doubt === undefined || one.score >= 0.5 || isAlone(one) || !isFound);
}

/** A line with nothing else, in a file whose name the statement has. */
function isAlone({ score, around }: Judgement): boolean {
	return score > 0 && around.before.trim() === '' && around.after.trim() === '';
}

function wholePlaces(change: LiteralChange, texts: readonly SearchedText[]): readonly Place[] {
	const amounts = amountsOf(change);
	if (amounts) {
		return amountPlaces(amounts, texts);
	}
	const spellings = spellingsOf(change.from, change.to);
	const places: Place[] = [];
	for (const text of texts) {
		for (const { from, to } of spellings) {
			places.push(...findWhole(text.text, from).map(start => placeAt(text, start, from, to)));
		}
	}
	return places;
}

/** The place with the new text as its string takes it; where that is not known, it is doubtful. */
function finish(place: Place, doubt: string | undefined, around: Surroundings): Place {
	const to = escapeFor(place, around);
	const why = doubt ?? (to === undefined ? 'the new text would have to be quoted otherwise' : undefined);
	return { ...place, to: to ?? place.to, ...(why === undefined ? {} : { doubt: why }) };
}

/** Where a phrase fills some string, one that is only a part of a longer text is open. */
function preferWhole(judged: readonly Judgement[], { from }: LiteralChange): readonly Judgement[] {
	const isPhrase = /\p{L}\s+\p{L}/u.test(from);
	const hasWhole = judged.some(({ doubt, around }) => doubt === undefined && around.quote !== '' && !around.isInText);
	return isPhrase && hasWhole
		? judged.map(one =>
				one.doubt === undefined && one.around.isInText
					? { ...one, doubt: 'a part of a longer text', isOpen: true }
					: one,
			)
		: judged;
}

/** Where some place is named as the statement names it, a place named for something else is open. */
function preferNamed(judged: readonly Judgement[], change: LiteralChange): readonly Judgement[] {
	if (ignoresNames(change.from)) {
		return judged;
	}
	const certain = judged.filter(({ doubt }) => doubt === undefined);
	const isNamed = certain.some(({ ownHits, isForeign }) => ownHits > 0 && !isForeign);
	const isEvery = /\b(?:every|each|all)\b/i.test(change.statement);
	return judged.map(judgement => {
		const { doubt, isForeign, around } = judgement;
		if (doubt !== undefined) {
			return judgement;
		}
		const rivals = certain.filter(other => sameName(other.around, around));
		const isWeaker = rivals.some(
			other => other.score > judgement.score && !isSubset(judgement.around.names.above, other.around.names.above),
		);
		const isTwin =
			!isEvery && literalClass(change.from) === 'common' && rivals.some(other => isApart(other, judgement));
		return (isNamed && isForeign) || isWeaker || isTwin
			? { ...judgement, doubt: 'it may have another meaning there', isOpen: true }
			: judgement;
	});
}

function sameName(a: Surroundings, b: Surroundings): boolean {
	return [...a.names.own].join(' ') === [...b.names.own].join(' ') && a.names.own.size > 0;
}

function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return [...a].every(word => b.has(word));
}

/** Two places of one name in one file under different headings that tell equally much. */
function isApart(a: Judgement, b: Judgement): boolean {
	return (
		a.place.path === b.place.path &&
		a.place.start !== b.place.start &&
		a.score === b.score &&
		!isSubset(a.around.names.above, b.around.names.above) &&
		!isSubset(b.around.names.above, a.around.names.above)
	);
}

/** Where all is open, the only place in the files that earlier cycles changed for the requirement is meant. */
function settleSole(judged: readonly Judgement[], options: LocateOptions): readonly Judgement[] {
	const open = judged.filter(({ isOpen, isForeign, around }) => isOpen && !(isForeign && around.names.isNamed));
	const own = open.filter(({ place }) => options.own?.has(place.path));
	const [only] = own;
	if (!only || own.length > 1 || judged.some(({ doubt }) => doubt === undefined)) {
		return judged;
	}
	return judged.map(judgement => {
		const { doubt: _, ...rest } = judgement;
		return judgement === only ? { ...rest, isOpen: false } : judgement;
	});
}

/** A bare word must stand in a string, on a line with two more words of its statement. */
function locateWord(
	{ context }: LiteralChange,
	places: readonly Place[],
	lookAround: (place: Place) => Surroundings,
	{ output }: LocateOptions,
): Located {
	const judged = places.map(place => {
		const { before, after, role } = lookAround(place);
		const present = new Set([...wordsOf(before), ...wordsOf(after)]);
		const shared = context.filter(word => word.length > 2 && present.has(word)).length;
		return shared >= 2 && (output || role === 'value') ? place : { ...place, doubt: 'the statement does not quote it' };
	});
	return {
		certain: judged.filter(({ doubt }) => doubt === undefined),
		doubtful: [],
		open: judged.filter(({ doubt }) => doubt !== undefined),
	};
}
