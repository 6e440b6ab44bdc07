/** White space between two words of a name, with what may begin the next line in front of its text. */
const gap = String.raw`\s+(?:[^\s\p{L}\p{N}]{1,3}\s+)?`;

/**
 * A pattern that finds some signs, also where their words stand on different lines, as in a comment that is wrapped.
 *
 * It finds a little more than that, and nothing where there are no signs.
 */
export function signPattern(signs: readonly string[]): RegExp {
	const sources = signs.filter(sign => sign !== '').map(sign => wordsOf(sign).map(quote).join(gap));
	return new RegExp(sources.length === 0 ? '(?!)' : sources.join('|'), 'gu');
}

/** Texts, one for each sign, that every text holds in which its sign stands on one line or on several. */
export function needlesOf(signs: readonly string[]): readonly string[] {
	return signs.map(sign =>
		wordsOf(sign).reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
	);
}

function wordsOf(sign: string): readonly string[] {
	return sign.split(/\s+/).filter(word => word !== '');
}

function quote(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
