import type { SpecToken, TokenKind } from './specToken';

/** Types of the tokens, as the manifest contributes them, in the order of their numbers. */
export const tokenTypes = [
	'specMust',
	'specShould',
	'specMay',
	'specId',
	'specCondition',
	'specStep',
	'specPlaceholder',
] as const;

/** The modifier of MUST NOT and SHOULD NOT, as the manifest contributes it. */
export const tokenModifiers = ['negated'] as const;

const typeOf: Readonly<Record<TokenKind, (typeof tokenTypes)[number]>> = {
	must: 'specMust',
	should: 'specShould',
	may: 'specMay',
	id: 'specId',
	condition: 'specCondition',
	step: 'specStep',
	placeholder: 'specPlaceholder',
};

/** Tokens as five numbers each: line and character from the token before, length, type and modifiers. */
export interface EncodedTokens {
	readonly data: Uint32Array;
	/** Line of the last token, from 0; 0 where there is none. */
	readonly lastLine: number;
}

/**
 * Encode tokens the way VS Code takes semantic tokens.
 *
 * One that goes over a line end is a token on each line.
 *
 * @param text The text in LF that the offsets are of.
 * @param tokens In the order of the text, apart from each other.
 */
export function encodeTokens(text: string, tokens: readonly SpecToken[]): EncodedTokens {
	const data: number[] = [];
	let line = 0;
	let lineStart = 0;
	let feed = text.indexOf('\n');
	let last = { line: 0, character: 0 };
	for (const { kind, isNegated, start, end } of tokens) {
		for (const part of partsOf(text, start, end)) {
			while (feed >= 0 && feed < part.start) {
				line++;
				lineStart = feed + 1;
				feed = text.indexOf('\n', lineStart);
			}
			const character = part.start - lineStart;
			const fromLast = line === last.line ? character - last.character : character;
			const type = tokenTypes.indexOf(typeOf[kind]);
			data.push(line - last.line, fromLast, part.end - part.start, type, isNegated ? 1 : 0);
			last = { line, character };
		}
	}
	return { data: Uint32Array.from(data), lastLine: last.line };
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
