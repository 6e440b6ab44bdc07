/** Likeness from which a word may have been meant. */
const enough = 0.4;

/** Those of the known words that may have been meant, the likeliest first. */
export function findLikely(word: string, known: readonly string[]): readonly string[] {
	return known
		.map(candidate => ({ candidate, score: likeness(word, candidate) }))
		.filter(({ score }) => score > enough)
		.sort((a, b) => b.score - a.score)
		.map(({ candidate }) => candidate);
}

/** Share of the letter pairs that two words have in common, whatever their case: 0 to 1. */
function likeness(a: string, b: string): number {
	const [pairsA, pairsB] = [pairsOf(a.toLowerCase()), pairsOf(b.toLowerCase())];
	const common = [...pairsA].filter(pair => pairsB.has(pair)).length;
	return (2 * common) / Math.max(1, pairsA.size + pairsB.size);
}

function pairsOf(word: string): ReadonlySet<string> {
	return new Set(Array.from(word, (_, at) => word.slice(at, at + 2)));
}
