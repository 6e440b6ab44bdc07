import type { Block } from '../blocks/block';
import { type BlockList, kindCodes } from '../blocks/blockList';
import { countFeeds, OPEN_BRACKET } from '../blocks/characters';
import { createPlaces } from './createPlaces';
import { isBoilerplate } from './isBoilerplate';
import { isMention } from './isMention';
import type { FoundKeyword } from './keywordCursor';
import { lineStart } from './lineStart';
import { plainStatement } from './plainStatement';
import { readExplicitId } from './readExplicitId';
import { readInline } from './readInline';
import { readNumber } from './readNumber';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import type { ExplicitId, Statement } from './statement';
import { statementText } from './statementText';

/** Index after the last block of an item's own: before the first nested list or table, or where the item ends. */
export function ownEnd(blocks: BlockList, item: number): number {
	let at = item + 1;
	for (; at < blocks.length; at++) {
		const parent = blocks.parent(at);
		const kind = blocks.kindCode(at);
		if (parent < item || (parent === item && (kind === kindCodes.item || kind === kindCodes.table))) {
			break;
		}
	}
	return at;
}

/** When a list item is a requirement, and by what number it goes. */
export interface ItemRule {
	/** Whether it is one without a keyword. */
	readonly isFact: boolean;
	/** Whether it is one without a keyword where it has an explicit id. */
	readonly idMakesFact: boolean;
	/**
	 * The number that it goes by where its text starts with none; empty for none. Where it is absent, such numbers are
	 * text.
	 */
	readonly positionalId?: string;
	/** Offset at which it ends, where lines of its first paragraph are requirements of their own. */
	readonly textEnd?: number;
}

/**
 * Read a list item as one statement: its own paragraphs, which stand before the block `end`, without code and quotes.
 *
 * @returns `undefined` where it has no keyword and nothing else makes it a requirement.
 */
export function readItem(
	source: SpecSource,
	item: number,
	end: number,
	section: SectionPath | null,
	rule: ItemRule,
): Statement | undefined {
	const { blocks, text } = source;
	const mayBeFact = rule.isFact || rule.idMakesFact;
	if (end === item + 1 || !(mayBeFact || source.keywords.next(blocks.start(item)) < blocks.end(end - 1))) {
		return undefined;
	}
	const paragraphs = paragraphsOf(source, item, end, rule.textEnd);
	const first = paragraphs[0];
	const last = paragraphs.at(-1);
	if (!first || !last) {
		return undefined;
	}
	const body = readBody(source, paragraphs, rule);
	const isFact = rule.isFact || (rule.idMakesFact && isNamedHere(text, body, section));
	if (body.text === '' || !(body.keyword || isFact) || (body.keyword && isBoilerplate(body.text))) {
		return undefined;
	}
	const { explicitId, keyword, number } = body;
	const parts = { start: first.start, end: last.end, keyword, id: explicitId ?? number, name: null };
	return plainStatement({
		explicitId,
		positionalId: explicitId ? null : number?.id || rule.positionalId || null,
		keyword,
		text: body.text,
		section,
		line: blocks.line(item),
		endLine: last.endLine,
		places: createPlaces(text, lineStart(text, blocks.start(item)), parts),
	});
}

/** Whether an item has an explicit id, and says what that is for. */
function isNamedHere(text: string, { explicitId, text: rest }: Body, section: SectionPath | null): boolean {
	return explicitId !== null && !isMention(text, explicitId, rest, section?.role === 'listed');
}

function paragraphsOf(
	{ text, blocks }: SpecSource,
	item: number,
	end: number,
	textEnd: number | undefined,
): readonly Block[] {
	const paragraphs: Block[] = [];
	for (let at = item + 1; at < end; at++) {
		if (blocks.kindCode(at) === kindCodes.paragraph && blocks.parent(at) === item) {
			paragraphs.push(blocks.at(at));
		}
	}
	const first = paragraphs[0];
	return first && textEnd !== undefined
		? [{ ...first, end: textEnd, endLine: first.line + countFeeds(text, first.start, textEnd) }]
		: paragraphs;
}

interface Body {
	readonly text: string;
	readonly explicitId: ExplicitId | null;
	/** The number that the text starts with, where such numbers are ids. */
	readonly number: ExplicitId | null;
	readonly keyword: FoundKeyword | undefined;
}

function readBody(source: SpecSource, paragraphs: readonly Block[], rule: ItemRule): Body {
	const { text, keywords, linkLabels } = source;
	const parts: string[] = [];
	let explicitId: Statement['explicitId'] = null;
	let number: ExplicitId | null = null;
	let keyword: FoundKeyword | undefined;
	for (const [index, { start, end }] of paragraphs.entries()) {
		const inline = readInline(text, start, end);
		keyword ??= keywords.first(start, end, inline);
		let from = index === 0 ? afterCheckBox(text, start) : start;
		const numbered = index === 0 && rule.positionalId !== undefined ? readNumber(text, from, end) : undefined;
		number ??= numbered?.number ?? null;
		from = numbered?.end ?? from;
		const found = index === 0 ? readExplicitId(text, from, end, linkLabels) : undefined;
		explicitId ??= found?.explicitId ?? null;
		const part = statementText(text, found?.start ?? from, found?.end ?? end, inline);
		if (part !== '') {
			parts.push((found?.opener ?? '') + part);
		}
	}
	return { text: parts.length === 1 ? (parts[0] ?? '') : parts.join(' '), explicitId, number, keyword };
}

function afterCheckBox(text: string, start: number): number {
	return text.charCodeAt(start) === OPEN_BRACKET
		? start + (checkBox.exec(text.slice(start, start + 5))?.[0].length ?? 0)
		: start;
}

const checkBox = /^\[[ xX-]\]\s+/;
