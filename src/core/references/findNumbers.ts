import type { Mention } from './mention';

const wordPattern = /(?<![\p{L}\p{N}_])_?requirements?(?![\p{L}\p{N}_])/giu;
const lead = /[:*_ \t]{0,6}/y;
const number = /[A-Z]{0,4}\d{1,4}[A-Z]?(?:\.\d{1,4}){0,3}[a-z]?(?![\p{L}\p{N}])/uy;
const joint = /[ \t]{0,3}(?:,|;|&|and|or|–|-)[ \t]{0,3}/y;

/**
 * Find the numbers of requirements, which count only behind that word: `_Requirements: 1.1, 2.3_`, `Requirement 4`.
 *
 * Takes time linear in the text.
 */
export function findNumbers(text: string): readonly Mention[] {
	const mentions: Mention[] = [];
	for (const { 0: word, index } of text.matchAll(wordPattern)) {
		let at = endOf(lead, text, index + word.length) ?? text.length;
		for (let end = endOf(number, text, at); end !== undefined; end = endOf(number, text, at)) {
			mentions.push({ label: text.slice(at, end), start: at, end });
			at = endOf(joint, text, end) ?? text.length;
		}
	}
	return mentions;
}

/** Where what stands at an offset ends; `undefined` where it does not stand there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}
