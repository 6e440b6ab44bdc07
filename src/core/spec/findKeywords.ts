import { type BlockList, kindCodes } from './blocks/blockList';
import { countFeeds } from './blocks/characters';
import { rowCells } from './blocks/tableRow';
import { scanBlocks } from './scanBlocks';
import type { Level, Requirement } from './spec';
import { firstRange } from './statements/firstRange';
import { isBoilerplate } from './statements/isBoilerplate';
import { keywordAt } from './statements/keywordAt';
import { KeywordCursor } from './statements/keywordCursor';
import { keywordExtent } from './statements/keywordExtent';
import { readInline } from './statements/readInline';
import { splitSentences } from './statements/splitSentences';

/** A normative keyword of a requirement; offsets into the text. Marks of emphasis may stand between its words. */
export interface KeywordPlace {
	readonly level: Level;
	/** Such as `MUST NOT`. */
	readonly words: string;
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
}

/**
 * Find every keyword of the requirements of a spec, where keywords count: not in code, link targets, comments,
 * headings and quotes, and not in the sentence that says what the keywords mean.
 *
 * Takes the text in LF without BOM, and the requirements as `parseSpec` reads them from it. Linear in the text.
 *
 * @param isBeginning Whether the text is the beginning of its file, or all of it.
 * @returns The keywords in the order of the text.
 */
export function findKeywords(
	text: string,
	requirements: readonly Requirement[],
	isBeginning = true,
): readonly KeywordPlace[] {
	const cursor = new KeywordCursor(text);
	const places: KeywordPlace[] = [];
	for (const [start, end] of findStatements(text, scanBlocks(text, isBeginning), cursor)) {
		if (cursor.next(start) >= end || isBoilerplate(text.slice(start, end))) {
			continue;
		}
		const { hidden } = readInline(text, start, end);
		for (let offset = cursor.next(start); offset < end; offset = cursor.next(offset + 1)) {
			const isHidden = (hidden[firstRange(hidden, offset)] ?? end) <= offset;
			const keyword = isHidden ? undefined : keywordAt(text, offset, start, end);
			if (keyword) {
				places.push({ ...keyword, ...keywordExtent(text, offset, keyword.words) });
			}
		}
	}
	return onLinesOf(text, places, requirements);
}

type Stretch = readonly [start: number, end: number];

/** Each stretch of text that may be a statement, or a part of one, with a keyword. */
function* findStatements(text: string, blocks: BlockList, cursor: KeywordCursor): Generator<Stretch> {
	const quotes = new Set<number>();
	for (let index = 0; index < blocks.length; index++) {
		const kind = blocks.kindCode(index);
		const [start, end] = [blocks.start(index), blocks.end(index)];
		if (kind === kindCodes.quote || quotes.has(blocks.parent(index))) {
			quotes.add(index);
		} else if (kind === kindCodes.paragraph && cursor.next(start) < end) {
			yield* pairs(splitSentences(text, start, end, readInline(text, start, end)));
		} else if (kind === kindCodes.table && cursor.next(start) < end) {
			yield* cellsOf(text, start, end);
		}
	}
}

/** The cells of a table, row by row; those of its head are on no requirement's line. */
function* cellsOf(text: string, start: number, end: number): Generator<Stretch> {
	let from = start;
	while (from < end) {
		const feed = text.indexOf('\n', from);
		const to = feed < 0 ? end : Math.min(feed, end);
		yield* pairs(rowCells(text, from, to));
		from = to + 1;
	}
}

function* pairs(offsets: readonly number[]): Generator<Stretch> {
	for (let index = 0; index < offsets.length; index += 2) {
		yield [offsets[index] as number, offsets[index + 1] as number];
	}
}

function onLinesOf(
	text: string,
	places: readonly KeywordPlace[],
	requirements: readonly Requirement[],
): readonly KeywordPlace[] {
	let line = 1;
	let counted = 0;
	let next = 0;
	return places.filter(({ start }) => {
		line += countFeeds(text, counted, start);
		counted = start;
		while (next < requirements.length && (requirements[next]?.endLine ?? line) < line) {
			next++;
		}
		return (requirements[next]?.line ?? Number.POSITIVE_INFINITY) <= line;
	});
}
