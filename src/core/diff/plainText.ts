import { codeSpans } from '../text/codeSpans';

/**
 * The statement without the emphasis marks that Markdown would render, its white space collapsed.
 *
 * Two statements with the same plain text differ in markup only. Code spans are kept as they are,
 * and so is every `*` and `_` that is part of a word, a glob or a calculation.
 */
export function plainText(text: string): string {
	const spaced = /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
	if (!spaced.includes('*') && !spaced.includes('_')) {
		return spaced;
	}
	let result = '';
	let next = 0;
	for (const offset of findEmphasisMarks(spaced)) {
		result += spaced.slice(next, offset);
		next = offset + 1;
	}
	return result + spaced.slice(next);
}

interface Opener {
	readonly mark: string;
	/** Offsets of its marks that are not paired yet. */
	readonly offsets: number[];
}

/** Offsets of the marks that pair up around words, ascending. */
function findEmphasisMarks(text: string): readonly number[] {
	const paired: number[] = [];
	const openers: Opener[] = [];
	const code = codeSpans(text);
	let span = 0;
	for (const { 0: run, index } of text.matchAll(/\*+|_+/g)) {
		while ((code[span]?.end ?? Infinity) <= index) {
			span++;
		}
		if ((code[span]?.start ?? Infinity) < index) {
			continue;
		}
		const previous = text.charAt(index - 1);
		const next = text.charAt(index + run.length);
		if (/[^\s(["'“‘/]/.test(previous) && !isWord(next)) {
			close(openers, run.charAt(0), offsetsOf(run, index), paired);
		} else if (!isWord(previous) && /[\p{L}\p{N}`["'“‘*_]/u.test(next)) {
			openers.push({ mark: run.charAt(0), offsets: offsetsOf(run, index) });
		}
	}
	return paired.sort((a, b) => a - b);
}

function offsetsOf(run: string, start: number): number[] {
	const offsets: number[] = [];
	for (let offset = start; offset < start + run.length; offset++) {
		offsets.push(offset);
	}
	return offsets;
}

/** Pair closing marks with the nearest openers of their kind; openers in between stay unpaired. */
function close(openers: Opener[], mark: string, closing: number[], paired: number[]): void {
	let at = openers.findLastIndex(opener => opener.mark === mark);
	while (at >= 0 && closing.length > 0) {
		const open = openers[at]?.offsets ?? [];
		openers.length = at + 1;
		const count = Math.min(open.length, closing.length);
		paired.push(...open.splice(open.length - count), ...closing.splice(0, count));
		if (open.length === 0) {
			openers.length = at;
			at = openers.findLastIndex(opener => opener.mark === mark);
		}
	}
}

function isWord(character: string): boolean {
	return /[A-Za-z0-9]/.test(character) || /[\p{L}\p{N}]/u.test(character);
}
