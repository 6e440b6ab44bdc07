import type { Dialect } from '../../spec/spec';
import { isWithin, type Prose } from '../prose';
import type { Stretch } from '../session/partPlaces';

interface Mark {
	/** What it begins with. */
	readonly word: string;
	/**
	 * What every text has that has one of them, and hardly any other text: looked for first. A search is as quick as what
	 * it begins with is rare.
	 */
	readonly rare: string | RegExp;
	/** All of the placeholder, from the offset of the word. */
	readonly pattern: RegExp;
}

/** Where what is left open is spoken of, as in “the TBD marker”, it stands amid a sentence; else behind one of these. */
const isBehind = String.raw`(?:^|[:(=<|>–—-]|\b(?:is|are|be))[\s*_<]{0,4}`;
const isAtEnd = String.raw`(?=[*_>]{0,3}(?:\s{0,2}(?:$|[.,;)|\]])|\s(?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|percent|characters|requests|bytes|bits|items|users|lines|pages|attempts|retries|entries|records|rows|pixels|px|points|ms|[KMG]i?B)\b))`;

/** `TBD`, `TBA`: what stands for a word that is not known yet. */
function standIn(word: string): Mark {
	return { word, rare: word.slice(1), pattern: new RegExp(`(?<=${isBehind})${word}\\b|${word}${isAtEnd}`, 'my') };
}

/** In small letters, and where the word may be a name, only as the whole of a value. */
function wholeValue(word: string): Mark {
	const isValue = String.raw`(?:[:=|(<]|\b(?:is|are|be))[\s*_<]{0,4}`;
	return {
		word,
		rare: word === 'FIXME' ? word : word.slice(1),
		pattern: new RegExp(`(?<=${isValue})${word}${isAtEnd}`, 'my'),
	};
}

/** What the templates of Spec Kit and Kiro have in brackets to be written over, by its first words. */
const templateWords = [
	'specific capability|key interaction|data requirement|behavior, e\\.g|auth method not specified|retention period not specified',
	'event|response|system|precondition|feature|condition|role|benefit|trigger|action|initial state|expected outcome',
	'boundary condition|error scenario|brief title|feature name|date|entity \\d|measurable metric|user satisfaction metric',
	'business metric|what it represents|describe this user journey(?: in plain language)?|explain the value(?: and why it has this priority level)?|###-feature-name|system name|capability|goal',
].join('|');

const marks: readonly Mark[] = [
	{
		word: '[NEEDS CLARIFICATION',
		rare: 'FICATION',
		pattern: /\[NEEDS CLARIFICATION(?::[^\]\n]{0,500}\]|\](?=\s*(?:$|[.)])))/my,
	},
	standIn('TBD'),
	standIn('TBA'),
	standIn('TBC'),
	wholeValue('tbd'),
	wholeValue('FIXME'),
	// In a mask, such as XXX.XXX-XX, it stands for digits.
	{ word: 'XXX', rare: 'XXX', pattern: /(?<!X[\s.-])XXX(?=[\s.,;:)>|]|$)(?![ .-]X)/my },
	{ word: 'TODO', rare: 'ODO', pattern: /TODO(?=:\s|\([^()\n]{0,40}\):|\]|\*\*:)/y },
	{ word: 'FIXME', rare: 'FIXME', pattern: /FIXME(?=:\s|\([^()\n]{0,40}\):)/y },
	{ word: '???', rare: '???', pattern: /\?{3,20}/y },
	{
		word: 'to be ',
		rare: /to be [acd]/,
		pattern:
			/(?<=(?:^|[:(=|[–—-]|\b(?:is|are|still|yet|be))[\s*_]{0,4})to be (?:determined|decided|defined|confirmed|announced|clarified)(?=[*_]{0,3}\s{0,2}(?:[.;)|]|\](?![([:])|\n\s*(?:\n|[-*+#])|\s*$(?![\s\S])))/my,
	},
	{ word: '... ', rare: '... ', pattern: /(?<=\b(?:be|than|within|after|most|least|every|is)\s)\.\.\.(?=\s\w)/y },
];

/** Only in dialects that have templates: elsewhere brackets may be a link whose target stands below. */
const ofTemplates: Mark = {
	word: '[',
	rare: '[',
	pattern: new RegExp(`\\[(?:${templateWords})(?:[,:-][^\\]\\n]{0,300})?\\](?![(\\[:])`, 'iy'),
};

const all: readonly Mark[] = [...marks, ofTemplates];

/**
 * Where something is left to be decided: `[NEEDS CLARIFICATION: …]`, `TBD`, `TODO:`, `???`, “to be decided”, `[event]` of a
 * template; anywhere but in code, quotations and comments.
 *
 * @param prose Of the same text.
 * @param dialect Of the spec; without one nothing in brackets is told but `[NEEDS CLARIFICATION]`.
 * @returns Mark by mark, each in the order of the text.
 */
export function placeholdersIn(text: string, prose: Prose, dialect: Dialect = 'plain'): readonly Stretch[] {
	const places: Stretch[] = [];
	for (const { word, rare, pattern } of dialect === 'plain' ? marks : all) {
		if (!(typeof rare === 'string' ? text.includes(rare) : rare.test(text))) {
			continue;
		}
		prose.rewind();
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
			pattern.lastIndex = at;
			const found = isWordStart(text, at) ? pattern.exec(text)?.[0] : undefined;
			const leaf = found === undefined ? undefined : prose.leafAt(at);
			const isOpen = found !== undefined && !(word === ofTemplates.word && isInQuotation(text, at, found));
			if (isOpen && leaf && (!isWithin(leaf.inline.hidden, at) || isInAngles(text, at, found))) {
				places.push({ start: at, end: at + found.length });
			}
		}
	}
	return places;
}

/** `<TBD>` looks like HTML. */
function isInAngles(text: string, at: number, found: string): boolean {
	return text.charAt(at - 1) === '<' && text.charAt(at + found.length) === '>';
}

/** What an application shows may well have such a part: “Member since [date]”. */
function isInQuotation(text: string, at: number, { length }: string): boolean {
	const before = text.slice(Math.max(0, at - longestQuotation), at);
	const after = text.slice(at + length, at + length + longestQuotation);
	return /(?:^|[\s(>*_:=])["“](?!\s)[^"“”\n]*$/.test(before) && /^[^"“”\n]*["”]/.test(after);
}

const longestQuotation = 120;

/** Not in a longer word, nor in quotation marks, where it is spoken of. */
function isWordStart(text: string, at: number): boolean {
	return at === 0 || !/[\w"“'`?-]/.test(text.charAt(at - 1));
}
