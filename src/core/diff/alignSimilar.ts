import type { Requirement } from '../spec/spec';
import type { Alignment } from './alignment';
import { indexesWhere } from './indexesWhere';
import { createVocabulary, type Vocabulary, type WordBag } from './statementWords';

/** Share of common words, by weight, from which two statements count as the same one. */
const threshold = 0.5;
const sameSectionBonus = 0.1;
/** Of two statements that are nearly as alike, the one with the same id is meant. */
const sameIdBonus = 0.15;

/** Words of a statement by which partners are looked for: its most telling ones. */
const wordsSearched = 8;
/** Statements looked at for each such word: the nearest in place. */
const nearestOfWord = 24;
/** Statements compared in full. */
const candidatesCompared = 8;

interface Free {
	readonly index: number;
	readonly bag: WordBag;
	readonly weight: number;
	readonly section: string;
	readonly id: string;
	readonly hasName: boolean;
}

interface Candidate {
	readonly score: number;
	/** How far the pair is from where its neighbours would put it. */
	readonly distance: number;
	readonly before: number;
	readonly after: number;
}

/**
 * Pair what is still free by the words that both statements share, best pairs first.
 *
 * Each statement is compared with a bounded number of others, found through its rarer words.
 * Equal scores go to the pair that is nearest in place. Writes into `alignment` and `taken`.
 */
export function alignSimilar(
	before: readonly Requirement[],
	after: readonly Requirement[],
	alignment: Alignment,
	taken: Uint8Array,
): void {
	const freeAfter = indexesWhere(after.length, index => alignment[index] === -1);
	const freeBefore = indexesWhere(before.length, index => taken[index] === 0);
	if (freeAfter.length === 0 || freeBefore.length === 0) {
		return;
	}
	const vocabulary = createVocabulary(before, after);
	const old = Array.from(freeBefore, index => describe(before, index, vocabulary));
	const index = indexByWord(old);
	const expected = expectedPlaces(alignment);
	const candidates = Array.from(freeAfter).flatMap(at =>
		findCandidates(describe(after, at, vocabulary), expected[at] ?? 0, old, index, vocabulary),
	);
	candidates.sort((a, b) => b.score - a.score || a.distance - b.distance || a.after - b.after || a.before - b.before);
	for (const candidate of candidates) {
		if (alignment[candidate.after] === -1 && taken[candidate.before] === 0) {
			alignment[candidate.after] = candidate.before;
			taken[candidate.before] = 1;
		}
	}
}

function describe(requirements: readonly Requirement[], index: number, vocabulary: Vocabulary): Free {
	const requirement = requirements[index] as Requirement;
	const bag = vocabulary.bagOf(requirement);
	const weight = bag.reduce((sum, word) => sum + vocabulary.weightOf(word), 0);
	return {
		index,
		bag,
		weight,
		section: requirement.section.join('\n'),
		id: requirement.id,
		hasName: requirement.name !== null,
	};
}

/** For each word, the positions in `free` of the statements that hold it, ascending. */
function indexByWord(free: readonly Free[]): ReadonlyMap<number, readonly number[]> {
	const index = new Map<number, number[]>();
	for (const [position, { bag }] of free.entries()) {
		for (let at = 0; at < bag.length; at++) {
			const word = bag[at] as number;
			const positions = index.get(word);
			if (!positions) {
				index.set(word, [position]);
			} else if (positions.at(-1) !== position) {
				positions.push(position);
			}
		}
	}
	return index;
}

/** For each requirement of the spec, where the baseline would have it: right after its nearest aligned predecessor. */
function expectedPlaces(alignment: Alignment): Int32Array {
	const places = new Int32Array(alignment.length);
	let next = 0;
	for (let index = 0; index < alignment.length; index++) {
		const partner = alignment[index] ?? -1;
		places[index] = partner >= 0 ? partner : next;
		next = (places[index] ?? 0) + 1;
	}
	return places;
}

function findCandidates(
	statement: Free,
	expected: number,
	old: readonly Free[],
	index: ReadonlyMap<number, readonly number[]>,
	vocabulary: Vocabulary,
): readonly Candidate[] {
	const shared = new Map<number, number>();
	const words = [...new Set(statement.bag)]
		.filter(word => index.has(word))
		.sort((a, b) => vocabulary.weightOf(b) - vocabulary.weightOf(a))
		.slice(0, wordsSearched);
	for (const word of words) {
		const positions = index.get(word) ?? [];
		const [from, to] = nearest(positions, old, expected);
		for (let at = from; at < to; at++) {
			const position = positions[at] as number;
			shared.set(position, (shared.get(position) ?? 0) + vocabulary.weightOf(word));
		}
	}
	const distanceOf = (position: number) => Math.abs((old[position] as Free).index - expected);
	return [...shared]
		.sort(([a, weightA], [b, weightB]) => weightB - weightA || distanceOf(a) - distanceOf(b))
		.slice(0, candidatesCompared)
		.flatMap(([position]) => {
			const other = old[position] as Free;
			if (other.hasName !== statement.hasName) {
				return [];
			}
			const score =
				similarity(statement, other, vocabulary) + (statement.section === other.section ? sameSectionBonus : 0);
			return score >= threshold
				? [
						{
							score: score + (statement.id === other.id ? sameIdBonus : 0),
							distance: distanceOf(position),
							before: other.index,
							after: statement.index,
						},
					]
				: [];
		});
}

/** The range of a word's positions that lies around the expected place, at most `nearestOfWord` long. */
function nearest(positions: readonly number[], old: readonly Free[], expected: number): readonly [number, number] {
	if (positions.length <= nearestOfWord) {
		return [0, positions.length];
	}
	let low = 0;
	let high = positions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((old[positions[middle] as number] as Free).index < expected) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const from = Math.min(Math.max(0, low - nearestOfWord / 2), positions.length - nearestOfWord);
	return [from, from + nearestOfWord];
}

/** Weight of the words that both hold, as a share of the weight of all: 0 to 1. */
function similarity(a: Free, b: Free, vocabulary: Vocabulary): number {
	let common = 0;
	let atA = 0;
	let atB = 0;
	while (atA < a.bag.length && atB < b.bag.length) {
		const wordA = a.bag[atA] as number;
		const wordB = b.bag[atB] as number;
		if (wordA === wordB) {
			common += vocabulary.weightOf(wordA);
		}
		atA += wordA <= wordB ? 1 : 0;
		atB += wordB <= wordA ? 1 : 0;
	}
	const all = a.weight + b.weight;
	return all === 0 ? 0 : (2 * common) / all;
}
