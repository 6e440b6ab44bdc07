import { LineStarts } from '../../lint/lineStarts';
import { Prose } from '../../lint/prose';
import { placeholdersIn } from '../../lint/wording/placeholdersIn';
import { findKeywords } from '../../spec/findKeywords';
import { scanBlocks } from '../../spec/scanBlocks';
import type { Requirement } from '../../spec/spec';
import { readInline } from '../../spec/statements/readInline';
import { kindOfLevel, type SpecToken, type TokenKind } from './specToken';

/** Words that open a condition, at least one of which stands in front of a statement that has conditions. */
const opener = /^[\s*_:.)\]}~-]{0,12}(?:WHEN|WHILE|WHERE|IF)\b/;
const condition = /(?<![\w-])(?:WHEN|WHILE|WHERE|IF|THEN)(?![\w-])/g;

/**
 * Find what is coloured in a spec, or in a part of one that begins with a block at the top.
 *
 * Takes the text in LF without BOM, and the requirements that were read from it. Linear in the text.
 *
 * @param isBeginning Whether the text is the beginning of its file, or all of it.
 * @returns In the order of the text, apart from each other.
 */
export function findTokens(text: string, requirements: readonly Requirement[], isBeginning = true): SpecToken[] {
	const lines = new LineStarts(text);
	const tokens: SpecToken[] = findKeywords(text, requirements, isBeginning).map(({ level, start, end }) => ({
		kind: kindOfLevel[level],
		isNegated: level.endsWith(' NOT'),
		start,
		end,
	}));
	for (const requirement of requirements) {
		const first = lines.startOf(requirement.line);
		const { explicitId, name, places } = requirement;
		const { idStart, idEnd } = places;
		// The number of a user story is a part of its title.
		if (idStart >= 0 && (explicitId !== null || name === null)) {
			tokens.push(token('id', first + idStart, first + idEnd));
		}
		tokens.push(...stepsOf(requirement, first), ...conditionsOf(text, requirement, first));
	}
	for (const { start, end } of placeholdersIn(text, new Prose(text, () => scanBlocks(text, isBeginning)))) {
		tokens.push(token('placeholder', start, end));
	}
	return apart(tokens);
}

function token(kind: TokenKind, start: number, end: number): SpecToken {
	return { kind, isNegated: false, start, end };
}

function stepsOf({ scenarios }: Requirement, first: number): readonly SpecToken[] {
	return scenarios.flatMap(({ steps }) =>
		steps.flatMap(({ keywordStart, keywordEnd }) =>
			keywordStart < 0 ? [] : [token('step', first + keywordStart, first + keywordEnd)],
		),
	);
}

function conditionsOf(text: string, { places }: Requirement, first: number): readonly SpecToken[] {
	// An id may stand in front of the statement, or behind it.
	const from = places.idEnd < places.keywordStart ? Math.max(places.start, places.idEnd) : places.start;
	const [start, end] = [first + from, first + places.end];
	const statement = places.start < 0 ? '' : text.slice(start, end);
	if (!opener.test(statement)) {
		return [];
	}
	const { hidden } = readInline(text, start, end);
	return [...statement.matchAll(condition)].flatMap(({ 0: word, index }) => {
		const at = start + index;
		return isIn(hidden, at) ? [] : [token('condition', at, at + word.length)];
	});
}

/** Whether an offset is in one of some ranges, given as starts and ends by turns. */
function isIn(ranges: readonly number[], offset: number): boolean {
	return ranges.findLastIndex(bound => bound <= offset) % 2 === 0;
}

/** In the order of the text; of two that overlap only the one that begins first. */
function apart(tokens: SpecToken[]): SpecToken[] {
	let end = 0;
	return tokens
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter(one => {
			const isApart = one.start >= end;
			end = isApart ? one.end : end;
			return isApart;
		});
}
