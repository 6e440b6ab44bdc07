import type { KeywordPlace } from '../../core/spec/findKeywords';
import type { Level } from '../../core/spec/spec';

/** Types of the tokens that keywords are given, as the manifest contributes them. */
export const tokenTypes: readonly string[] = ['specMust', 'specShould', 'specMay'];

/** The modifier of MUST NOT and SHOULD NOT, as the manifest contributes it. */
export const tokenModifiers: readonly string[] = ['negated'];

const typeOf: Readonly<Record<Level, number>> = { MUST: 0, 'MUST NOT': 0, SHOULD: 1, 'SHOULD NOT': 1, MAY: 2, FACT: 2 };

/** A run of lines, from 0, both inclusive. */
export interface Lines {
	readonly first: number;
	readonly last: number;
}

/**
 * Encode keywords the way VS Code takes semantic tokens: five numbers a token, relative to the token before.
 *
 * A keyword that is wrapped over a line end is a token on each line.
 *
 * @param text The text in LF that the offsets are of.
 * @param within Leaves out what is on other lines.
 */
export function encodeTokens(text: string, keywords: readonly KeywordPlace[], within?: Lines): Uint32Array {
	const data: number[] = [];
	let line = 0;
	let lineStart = 0;
	let feed = text.indexOf('\n');
	let last = { line: 0, character: 0 };
	for (const { level, start, end } of keywords) {
		for (const part of partsOf(text, start, end)) {
			while (feed >= 0 && feed < part.start) {
				line++;
				lineStart = feed + 1;
				feed = text.indexOf('\n', lineStart);
			}
			if (within && (line < within.first || line > within.last)) {
				continue;
			}
			const character = part.start - lineStart;
			const fromLast = line === last.line ? character - last.character : character;
			const modifiers = level.endsWith(' NOT') ? 1 : 0;
			data.push(line - last.line, fromLast, part.end - part.start, typeOf[level], modifiers);
			last = { line, character };
		}
	}
	return Uint32Array.from(data);
}

interface Part {
	readonly start: number;
	readonly end: number;
}

/** The stretch itself, or what it holds of each line, without white space around. */
function partsOf(text: string, start: number, end: number): readonly Part[] {
	const source = text.slice(start, end);
	if (!source.includes('\n')) {
		return [{ start, end }];
	}
	return [...source.matchAll(/\S[^\n]*/g)].map(({ 0: part, index }) => ({
		start: start + index,
		end: start + index + part.trimEnd().length,
	}));
}
