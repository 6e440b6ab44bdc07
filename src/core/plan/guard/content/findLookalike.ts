/**
 * The first word of a line that mixes Latin letters with letters of other alphabets that look the same, or `undefined`.
 *
 * A word counts only where all of its other letters are such lookalikes, so that it can be read as a Latin one: `Δx`, `µs`
 * and words of Russian with a Latin part in them do not. Linear in the line.
 */
export function findLookalike(line: string): string | undefined {
	return line.match(word)?.find(one => latin.test(one) && !/^[\0-\u024f]*$/u.test(one) && isReadAsLatin(one));
}

const word = /[\p{L}\p{M}\p{N}_$]+/gu;
const latin = /[A-Za-z]/;

/** Letters that are drawn as Latin ones: Cyrillic, Greek, Armenian, wide, and those of formulas. */
const lookalike =
	/[аеорсухіјѕһԁԛԝѵӏАВЕКМНОРСТУХІЈЅҮԌӀοϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧօ\u{ff21}-\u{ff3a}\u{ff41}-\u{ff5a}\u{1d400}-\u{1d6a3}]/u;
const otherLetter = /(?!\p{Script=Latin})\p{L}|[\u{ff21}-\u{ff3a}\u{ff41}-\u{ff5a}]/gu;

function isReadAsLatin(one: string): boolean {
	const others = one.match(otherLetter) ?? [];
	return others.length > 0 && others.every(letter => lookalike.test(letter));
}
