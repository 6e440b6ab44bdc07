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
const sampleSize = 500;

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
	const bagOf = ({ text }: Requirement): WordBag => Uint32Array.from(wordsOf(text), numberOf).sort();
	for (const requirements of [before, after]) {
		const step = Math.max(1, Math.ceil(requirements.length / sampleSize));
		for (let index = 0; index < requirements.length; index += step) {
			for (const word of new Set(bagOf(requirements[index] as Requirement))) {
				counts[word] = (counts[word] ?? 0) + 1;
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

/** Lower-case words and numbers of a statement, its keywords left out. */
function wordsOf(text: string): readonly string[] {
	return (text.slice(0, lengthLimit).match(/[\p{L}\p{N}]+/gu) ?? [])
		.filter(word => !keywords.has(word))
		.map(word => word.toLowerCase());
}

const keywords = new Set(['MUST', 'NOT', 'SHALL', 'SHOULD', 'MAY', 'REQUIRED', 'RECOMMENDED', 'OPTIONAL']);
