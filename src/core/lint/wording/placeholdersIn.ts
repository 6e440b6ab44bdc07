import { isWithin, type Prose } from '../prose';
import type { Stretch } from '../session/partPlaces';

interface Mark {
	/** What is looked for first, because that is quick. */
	readonly word: string;
	/** All of the placeholder, from the offset of the word. */
	readonly pattern: RegExp;
}

const marks: readonly Mark[] = [
	{ word: '[NEEDS CLARIFICATION', pattern: /\[NEEDS CLARIFICATION(?::[^\]\n]{0,500}\]|\](?=\s*(?:$|[.)])))/my },
	// Where it is spoken of, as in “the TBD marker”, it stands amid a sentence.
	{
		word: 'TBD',
		pattern: /(?<=(?:^|[:(=|>–—-]|\b(?:is|are|be))[\s*_]{0,4})TBD\b|TBD(?=[*_]{0,2}\s{0,2}(?:$|[.,;)|]))/my,
	},
	{ word: 'TODO', pattern: /TODO(?=:\s|\([^()\n]{0,40}\):|\]|\*\*:)/y },
	{ word: '???', pattern: /\?{3,20}/y },
];

/**
 * Where something is left to be decided: `[NEEDS CLARIFICATION: …]`, `TBD`, `TODO:`, `???`, anywhere but in code,
 * quotations and comments.
 *
 * @param prose Of the same text.
 * @returns Mark by mark, each in the order of the text.
 */
export function placeholdersIn(text: string, prose: Prose): readonly Stretch[] {
	const places: Stretch[] = [];
	for (const { word, pattern } of marks) {
		prose.rewind();
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
			pattern.lastIndex = at;
			const found = isWordStart(text, at) ? pattern.exec(text)?.[0] : undefined;
			const leaf = found === undefined ? undefined : prose.leafAt(at);
			if (found !== undefined && leaf && !isWithin(leaf.inline.hidden, at)) {
				places.push({ start: at, end: at + found.length });
			}
		}
	}
	return places;
}

/** Not in a longer word, nor in quotation marks, where it is spoken of. */
function isWordStart(text: string, at: number): boolean {
	return at === 0 || !/[\w"“'`?-]/.test(text.charAt(at - 1));
}
