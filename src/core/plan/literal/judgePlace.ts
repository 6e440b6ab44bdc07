import { findWhole } from './findWhole';
import { isQuantity, isReference, type LiteralClass, literalClass } from './literalClass';
import { isNeutral, isWeak, stemsOf } from './literalWords';
import type { Place } from './place';
import type { Surroundings } from './surroundings';

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
}

/** How well a place fits a statement. */
export interface Judgement {
	readonly place: Place;
	readonly around: Surroundings;
	/** Words of the statement in the place's own name. */
	readonly ownHits: number;
	/** All words of the statement around the place; weak ones count half, those of the file's name a quarter. */
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
	const { own, name, isNamed } = around.names;
	const strong = [...meaning.words].filter(word => !isWeak(word));
	const ownHits = strong.filter(word => own.has(word)).length;
	const isNumber = /\d/.test(place.from) && strong.some(word => (name.size > 0 ? name : own).has(word));
	const isSpoken = around.isInText && strong.filter(word => around.names.line.has(word)).length >= 2;
	const foreign = (isSpoken ? [] : [...(name.size > 0 ? name : own)]).filter(
		word => !isNeutral(word) && !meaning.words.has(word) && !(isNumber && numberWords.has(word)),
	);
	const file = stemsOf(place.path.slice(place.path.lastIndexOf('/') + 1).replace(/(?<=.)\..*$/, ''));
	const score = scoreOf(around, file, meaning.words);
	const rival = Math.max(-1, ...meaning.rivals.map(words => scoreOf(around, file, words)));
	const kind = kindDoubt(place, around, meaning);
	const isTold = isToldBeside(place, around, meaning);
	const isLetter = isNamed && [...name].some(word => word.length === 1) && [...name].every(isNeutral);
	const isLoopOrFlag = /\bfor\b|\s-[A-Za-z][ =][+-]?$/.test(around.before);
	const isUnnamed = isLetter && (isLoopOrFlag || !strong.some(word => around.names.line.has(word)));
	const isForeign = ((foreign.length > 0 && (isNamed || ownHits === 0)) || isUnnamed) && !isTold;
	const facts = { hits: ownHits, isForeign, hasNear: isTold || hasNearHit(around, strong, place) };
	const open =
		kind ??
		(rival >= score ? sameLiteral : undefined) ??
		place.doubt ??
		meaningDoubt(literalClass(place.from), facts, around, meaning);
	return {
		place,
		around,
		ownHits,
		score,
		strongScore: scoreOf(around, file, new Set(strong)),
		isForeign,
		isAnchored: meaning.anchors.some(anchor => anchor.isQuoted && isAnchor(anchor, around, file)),
		nameKey: [...own].filter(word => !isNeutral(word)).join(' '),
		foreignAbove: [...around.names.above].filter(word => !isNeutral(word) && !meaning.words.has(word)).length,
		...(open === undefined ? {} : { doubt: open }),
		isOpen: kind === undefined && open !== undefined,
		isOthers: rival > score && kind === undefined,
	};
}

/** What a number is called besides what it is a number of; stems. */
const numberWords = new Set(['version', 'siz', 'amount']);

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

/** Whether a value is compared there with what is given, in a program that is no test. */
function isCompared({ path }: Place, { before, syntax }: Surroundings): boolean {
	const compared = syntax.kind === 'code' && comparison.test(before.slice(-200));
	return compared && !testPath.test(path);
}

const comparison =
	/(?:[!=]==?|<>|\bis(?: not)?|\b(?:where|and|or|when)\b[^=;]{0,80}=|\bequals\(|\s-(?:eq|ne))\s*["'`]?$/i;
export const testPath = /(?:^|[/._-])(?:tests?|specs?|__tests__)(?:[/._-]|$)|(?:Tests?|Spec)\.\w+$/;

/** Doubt for what kind of text the place stands in. */
function kindDoubt(place: Place, around: Surroundings, { words }: Meaning): string | undefined {
	const { role, kept, syntax, isWhole } = around;
	if (kept !== undefined) {
		return kept;
	}
	if (mentions(words, defaultWords) && isCompared(place, around)) {
		return 'a comparison, not the default';
	}
	const docName = stemsOf(/(?:^|\/)([A-Z]+)(?:\.\w+)?$/.exec(place.path)?.[1] ?? '');
	switch (role) {
		case 'prose':
			return mentions(words, [...proseWords, ...docName]) ? undefined : 'prose';
		case 'comment':
			return 'a comment';
		case 'key':
			return literalClass(place.from) === 'telling' || mentions(words, keyWords) ? undefined : 'the name of a value';
		case 'value':
			if (isInPath(place.from, around)) {
				return 'a part of a path';
			}
			return mentions(words, keyWords) &&
				!isValue(place.from) &&
				literalClass(place.from) !== 'telling' &&
				syntax.kind === 'data'
				? 'a value, not a name'
				: mentions(words, codeWords) && isIdentifier(place.from) && !isWhole
					? 'text in a string'
					: undefined;
		case 'code':
			return literalClass(place.from) === 'telling' || isValue(place.from) || mentions(words, codeWords)
				? undefined
				: 'a name in code';
	}
}

/** What stands for itself in a program, without quotes. */
function isValue(literal: string): boolean {
	return isQuantity(literal) || /^(?:true|false|null|nil|none)$/i.test(literal);
}

/** Whether a plain word is the name of a folder or file, or a step of an address. */
function isInPath(literal: string, { before, after }: Surroundings): boolean {
	return /^\p{L}+$/u.test(literal) && (/[\w.]\/$/.test(before) || /^\/\w/.test(after));
}

const keyWords = ['key', 'field', 'property', 'attribut', 'column', 'header', 'setting', 'option'];
const defaultWords = ['default', 'initial', 'initially'];
const proseWords = stemsOf('document documents documentation docs');
const codeWords = [
	'function',
	'method',
	'class',
	'variabl',
	'constant',
	'modul',
	'identifi',
	'parameter',
	'interfac',
	'type',
];

function mentions(words: ReadonlySet<string>, of: readonly string[]): boolean {
	return of.some(word => words.has(word));
}

function isIdentifier(literal: string): boolean {
	return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(literal);
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

/** Words around the place, weak ones for half; those that only the file's name has for a quarter. */
function scoreOf({ names }: Surroundings, file: ReadonlySet<string>, words: ReadonlySet<string>): number {
	let score = 0;
	for (const word of words) {
		const isThere = names.own.has(word) || names.line.has(word) || names.above.has(word);
		score += isThere ? (isWeak(word) ? 0.5 : 1) : file.has(word) ? 0.25 : 0;
	}
	return score;
}

/** Whether a literal means the same wherever it stands, so that names do not tell meanings apart. */
export function ignoresNames(literal: string): boolean {
	return isReference(literal) && !isQuantity(literal);
}
