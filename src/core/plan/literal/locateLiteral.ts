import { amountPlaces, amountsOf } from './amountPlaces';
import { compareJudgements } from './compareJudgements';
import { escapeFor, spellingsOf } from './escapeLiteral';
import { findWhole } from './findWhole';
import { flagNamePlaces } from './flagNames';
import { type Anchor, type Judgement, judgePlace, type Meaning } from './judgePlace';
import { keptFile } from './keptFile';
import { type LiteralChange, literalsOf } from './literalChange';
import { literalClass } from './literalClass';
import { stemsOf } from './literalWords';
import type { Crowd, Located } from './located';
import { locateParts } from './locateParts';
import { nameVariants } from './nameVariants';
import { type Place, placeAt, placeLimit, type SearchedText } from './place';
import { repeatsBeside } from './repeatsBeside';
import { splitImagePlaces } from './splitImages';
import { lookAroundIn, type Surroundings, sideWords } from './surroundings';
import { syntaxOf } from './syntaxOf';
import { usualNames } from './usualNames';

export interface LocateOptions {
	/** Statements of other requirements that keep the same literal. */
	readonly rivals?: readonly string[];
	/** Take no place for the right one only because there is no other. */
	readonly strict?: boolean;
	/** The texts are commands or what they print, not files. */
	readonly output?: boolean;
	/** Paths of the files that earlier cycles changed for the requirement: they decide what is open elsewhere. */
	readonly own?: ReadonlySet<string>;
}

/** The same for places times the requirements that each is compared with. */
const comparisonLimit = 10_000;

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
	const look = lookAroundIn(texts);
	// What a command prints has neither keys nor comments.
	const lookAround = options.output ? (place: Place) => ({ ...look(place), role: 'value' as const }) : look;
	const whole = wholePlaces(change, texts);
	const crowd = crowdOf(change, whole.length, options.rivals?.length ?? 0);
	if (crowd) {
		return { certain: [], doubtful: [], open: [], crowd };
	}
	if (change.form === 'word') {
		return locateWord(change, whole, lookAround, options);
	}
	const rivalWords = (options.rivals ?? []).map(text => stemsOf(text.replaceAll(change.from, ' ')));
	const meaning: Meaning = {
		words: change.words,
		rivals: rivalWords,
		anchors: anchorsOf(change),
		next: nextWord(change),
		usual: usualNames(change),
	};
	const judged = whole
		.map(place => judgePlace(place, lookAround(place), meaning))
		.filter(judgement => !judgement.isOthers && !isOnlyName(judgement, change));
	const settled = compareJudgements(judged, change, options.own);
	const parts = locateParts(change, texts, whole, lookAround, options.strict === true);
	const apart = options.output ? [] : [...splitImagePlaces(change, texts), ...flagNamePlaces(change, texts)];
	const variants = options.strict ? [] : findVariants(change, texts);
	const places = finishAll(settled, texts);
	const certain = places.flatMap(({ place }) => (place.doubt === undefined ? [place] : []));
	const doubtful = places.flatMap(({ place, isOpen }) => (place.doubt !== undefined && !isOpen ? [place] : []));
	const open = places.flatMap(({ place, isOpen }) => (isOpen ? [place] : []));
	return {
		certain: [...certain, ...apart, ...parts.certain],
		doubtful: [...doubtful, ...parts.doubtful, ...variants],
		open: [...open, ...parts.open],
		...(parts.crowd ? { crowd: parts.crowd } : {}),
	};
}

/** Whether a literal stands in too many places, or in too many for all the requirements that have it. */
function crowdOf({ from }: LiteralChange, places: number, rivals: number): Crowd | undefined {
	if (places > placeLimit) {
		return { text: from, where: `${places} places`, isWhole: true };
	}
	return places * rivals > comparisonLimit
		? { text: from, where: `${places} places and ${rivals} other requirements`, isWhole: true }
		: undefined;
}

/** Where the name stands with its words joined in another way: often it is meant, and often it is something else. */
function findVariants({ from, to }: LiteralChange, texts: readonly SearchedText[]): readonly Place[] {
	return nameVariants(from, to).flatMap(variant =>
		texts
			.filter(text => syntaxOf(text.path).kind !== 'prose' && keptFile(text) === undefined)
			.flatMap(text => findWhole(text.text, variant.from).map(start => placeAt(text, start, variant.from, variant.to)))
			.map(place => ({ ...place, doubt: 'the name in another spelling' })),
	);
}

/** The stem of the word behind a literal in its statement. */
function nextWord({ statement, from }: LiteralChange): string {
	const behind = statement.slice(statement.indexOf(from) + from.length);
	return [...stemsOf(/^["'`”]?[ -](\p{L}+)/u.exec(behind)?.[1] ?? '')][0] ?? '';
}

/** The other literals of a statement that stand in backticks or quotes, or that tell something. */
function anchorsOf({ statement, from }: LiteralChange): readonly Anchor[] {
	return literalsOf(statement)
		.map(other => ({
			text: other.from,
			stems: stemsOf(other.from),
			isQuoted: other.form === 'code' || other.form === 'quoted',
			isTelling: literalClass(other.from) === 'telling',
		}))
		.filter(other => other.text !== from && other.stems.size > 0 && (other.isQuoted || other.isTelling));
}

/** Whether the program has that name there, and the statement speaks of a text or the new one can be no name. */
function isOnlyName({ place, around }: Judgement, { form }: LiteralChange): boolean {
	const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
	const isInCode =
		around.role === 'code' && !around.syntax.bareWords && !/^(?:true|false|null|nil|none)$/i.test(place.from);
	return isInCode && name.test(place.from) && (form === 'quoted' || !name.test(place.to));
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

/** The judged places with their new texts; one that would stand beside its like is open. */
function finishAll(
	judged: readonly Judgement[],
	texts: readonly SearchedText[],
): readonly { readonly isOpen: boolean; readonly place: Place }[] {
	const textOf = new Map(texts.map(text => [text.path, text]));
	return judged.map(({ place, doubt, around, isOpen }) => {
		const text = textOf.get(place.path);
		const isRepeat = doubt === undefined && text !== undefined && repeatsBeside(place, text);
		const why = isRepeat ? 'the new one stands beside it already' : doubt;
		return { isOpen: isOpen || isRepeat, place: finish(place, why, around) };
	});
}

/** The place with the new text as its string takes it; where that is not known, it is doubtful. */
function finish(place: Place, doubt: string | undefined, around: Surroundings): Place {
	const to = escapeFor(place, around);
	const why = doubt ?? (to === undefined ? 'the new text would have to be quoted otherwise' : undefined);
	return { ...place, to: to ?? place.to, ...(why === undefined ? {} : { doubt: why }) };
}

/** A bare word must stand in a string, on a line with two more words of its statement. */
function locateWord(
	{ context }: LiteralChange,
	places: readonly Place[],
	lookAround: (place: Place) => Surroundings,
	{ output }: LocateOptions,
): Located {
	const judged = places.map(place => {
		const around = lookAround(place);
		const { before, after } = sideWords(around);
		const shared = context.filter(word => word.length > 2 && (before.has(word) || after.has(word))).length;
		return shared >= 2 && (output || around.role === 'value')
			? place
			: { ...place, doubt: 'the statement does not quote it' };
	});
	return {
		certain: judged.filter(({ doubt }) => doubt === undefined),
		doubtful: [],
		open: judged.filter(({ doubt }) => doubt !== undefined),
	};
}
