import type { LiteralPart } from './literalParts';
import { wordsOf } from './literalWords';

const name = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/**
 * A name of several words in the other ways that programs join words, with the new one joined alike; the way it is
 * written itself is not among them.
 */
export function nameVariants(from: string, to: string): readonly LiteralPart[] {
	const [old, now] = [from, to].map(text => (name.test(text) ? wordsOf(text) : []));
	if (!old || !now || old.length < 2 || now.length === 0) {
		return [];
	}
	const variants = new Map(joiners.map(join => [join(old), join(now)]));
	variants.delete(from);
	return [...variants].map(([variant, next]) => ({ from: variant, to: next }));
}

const joiners: readonly ((words: readonly string[]) => string)[] = [
	words => words.join('_'),
	words => words.join('-'),
	words => words.join('_').toUpperCase(),
	words => words.map(capital).join(''),
	words => words.map((word, index) => (index === 0 ? word : capital(word))).join(''),
];

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
