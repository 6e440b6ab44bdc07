import { isAsciiLetter, isDigit } from './blocks/characters';

/** Characters of a statement or title that are looked at, words that go into an id, and characters of a word. */
const sampled = 400;
const mostWords = 4;
const mostTitleWords = 6;
const longestWord = 24;

/**
 * The part of a readable id that tells a person which statement is meant: its first words that matter.
 *
 * Literals in code or quotes, numbers and keywords are left out where words remain, so that changing them does
 * not change the id. Letters of any script are kept. It need not be unique.
 */
export function statementSlug(text: string): string {
	const sample = text.slice(0, sampled);
	return slugOf(sample.replace(literals, ' '), mostWords) || slugOf(sample, mostWords) || 'item';
}

/** The part of a readable id that names the section. */
export function titleSlug(title: string): string {
	return slugOf(title.slice(0, sampled).replace(targets, ' '), mostTitleWords);
}

// Bounded repeats: a sample full of opening marks is still read in linear time.
const literals =
	/`{1,3}[^`]{0,200}`{1,3}|"[^"]{0,200}"|“[^”]{0,200}”|<[^<>]{0,200}>|\]\([^()\s]{0,300}[^()]{0,100}\)|https?:\/\/\S{0,300}/g;
/** Tags and link targets, which no reader of a title sees. */
const targets = /<[^<>]{0,300}>|\]\([^()]{0,300}\)/g;

const insignificant: ReadonlySet<string> = new Set(
	(
		'a an the this that these those it its is are be been was were has have had will would can could do does ' +
		'of to in on at by for from with without as into and or if when then than there so all any each every only ' +
		'must shall should may not required recommended optional s t'
	).split(' '),
);

/** The first significant words of a text, in lower case, joined by `-`; its first words where none is significant. */
function slugOf(text: string, most: number): string {
	const all: string[] = [];
	const significant: string[] = [];
	for (const word of wordsOf(text)) {
		if (all.length < most) {
			all.push(word);
		}
		if (!insignificant.has(word) && !/^\d+$/.test(word) && significant.push(word) === most) {
			break;
		}
	}
	return (significant.length > 0 ? significant : all).join('-');
}

function* wordsOf(text: string): Generator<string> {
	let start = 0;
	for (let at = 0; at <= text.length; at++) {
		const code = at < text.length ? text.charCodeAt(at) : 0;
		if (code > 127) {
			// Letters of other scripts take a slower way, from this word on.
			yield* wordsOfAnyScript(text.slice(start));
			return;
		}
		if (!isAsciiLetter(code) && !isDigit(code)) {
			if (at > start) {
				yield text.slice(start, Math.min(at, start + longestWord)).toLowerCase();
			}
			start = at + 1;
		}
	}
}

function* wordsOfAnyScript(text: string): Generator<string> {
	for (const { 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
		yield (word.length > longestWord ? [...word].slice(0, longestWord).join('') : word).toLowerCase();
	}
}
