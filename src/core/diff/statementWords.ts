import type { Requirement } from '../spec/spec';

/** Words of a statement as small numbers, ascending, with repeats. */
export type WordBag = Uint32Array;

/** What the words of two specs are and how much each tells. */
export interface Vocabulary {
	/** Words of a statement; the same word always has the same number. */
	bagOf(requirement: Requirement): WordBag;
	/** Between 0 and 1: the rarer the word, the more. */
	weightOf(word: number): number;
}

/** Statements of each spec that are looked at to tell rare words from common ones. */
const sampleSize = 250;

/** Words of any prose that tell little of what a statement is about. */
const functionWords = new Set(
	'a an and any are as at be by each for from if in is it its no not of on or that the then this to when with'.split(
		' ',
	),
);

const functionWordWeight = 0.3;

/** UTF-16 units of a statement that its words are taken from; longer ones are known by their beginning. */
const lengthLimit = 20_000;

/** The words of two lists of requirements. Counting looks at an even sample, so it costs the same at any size. */
export function createVocabulary(before: readonly Requirement[], after: readonly Requirement[]): Vocabulary {
	const numbers = new Map<string, number>();
	const counts: number[] = [];
	const weights: number[] = [];
	const numberOf = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) {
			return known;
		}
		numbers.set(word, counts.length);
		weights.push(functionWords.has(word) ? functionWordWeight : 1);
		return counts.push(0) - 1;
	};
	const bagOf = ({ text }: Requirement): WordBag => ascending(Uint32Array.from(wordsOf(text), numberOf));
	for (const requirements of [before, after]) {
		const step = Math.max(1, Math.ceil(requirements.length / sampleSize));
		for (let index = 0; index < requirements.length; index += step) {
			const { text } = requirements[index] as Requirement;
			for (const word of new Set(wordsOf(text))) {
				const number = numberOf(word);
				counts[number] = (counts[number] ?? 0) + 1;
			}
		}
	}
	const telling: number[] = [];
	const weightOf = (word: number): number => {
		// A word on both sides of one requirement counts 2 and tells as much as one can.
		telling[word] ??= (weights[word] ?? 1) / (1 + Math.log2(Math.max(1, (counts[word] ?? 0) / 2)));
		return telling[word];
	};
	return { bagOf, weightOf };
}

/**
 * Lower-case words and numbers of a statement, its keywords left out.
 *
 * Where a script has no spaces between words, a whole clause would be one: there each two neighbours count as a word.
 */
function wordsOf(text: string): readonly string[] {
	const words: string[] = [];
	const pattern = unspaced.test(text) ? wordOrClause : anyWord;
	for (const word of text.slice(0, lengthLimit).match(pattern) ?? []) {
		if (pattern === wordOrClause && unspaced.test(word)) {
			addPairs(words, word);
		} else if (!keywords.has(word)) {
			words.push(word.toLowerCase());
		}
	}
	return words;
}

function addPairs(words: string[], clause: string): void {
	const all = [...clause];
	if (all.length === 1) {
		words.push(clause);
	}
	for (let index = 1; index < all.length; index++) {
		words.push(`${all[index - 1]}${all[index]}`);
	}
}

const anyWord = /[\p{L}\p{N}]+/gu;

/** A letter of a script that is written without spaces. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const letters = unspaced.source;
const wordOrClause = new RegExp(`(?:(?=[\\p{L}\\p{N}])${letters})+|(?:(?!${letters})[\\p{L}\\p{N}])+`, 'gu');

const keywords = new Set(['MUST', 'NOT', 'SHALL', 'SHOULD', 'MAY', 'REQUIRED', 'RECOMMENDED', 'OPTIONAL']);

/** Sort in place; statements are short, for which going through them is the quickest way. */
function ascending(numbers: Uint32Array): Uint32Array {
	if (numbers.length > longest) {
		return numbers.sort();
	}
	for (let end = 1; end < numbers.length; end++) {
		const number = numbers[end] as number;
		let at = end;
		while (at > 0 && (numbers[at - 1] as number) > number) {
			numbers[at] = numbers[at - 1] as number;
			at--;
		}
		numbers[at] = number;
	}
	return numbers;
}

const longest = 40;
