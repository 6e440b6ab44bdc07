import type { Block } from '../blocks/block';
import { type BlockList, kindCodes } from '../blocks/blockList';
import { isBoilerplate } from './isBoilerplate';
import type { Keyword } from './keywordAt';
import { readExplicitId } from './readExplicitId';
import { readInline } from './readInline';
import type { SectionPath } from './sectionPath';
import type { SpecSource } from './specSource';
import type { Statement } from './statement';
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

/**
 * Read a list item as one statement: its own paragraphs, which stand before the block `end`, without code and quotes.
 *
 * @returns `undefined` where it has neither a keyword nor a section that makes it a FACT.
 */
export function readItem(
	source: SpecSource,
	item: number,
	end: number,
	section: SectionPath | null,
): Statement | undefined {
	const { blocks } = source;
	const isFact = section?.holdsFacts ?? false;
	if (end === item + 1 || !(isFact || source.keywords.next(blocks.start(item)) < blocks.end(end - 1))) {
		return undefined;
	}
	const paragraphs = paragraphsOf(blocks, item, end);
	const body = readBody(source, paragraphs);
	if (body.text === '' || !(body.keyword || isFact) || (body.keyword && isBoilerplate(body.text))) {
		return undefined;
	}
	return {
		explicitId: body.explicitId,
		level: body.keyword?.level ?? 'FACT',
		keyword: body.keyword?.words ?? null,
		text: body.text,
		section,
		line: blocks.line(item),
		endLine: paragraphs.at(-1)?.endLine ?? blocks.line(item),
	};
}

function paragraphsOf(blocks: BlockList, item: number, end: number): readonly Block[] {
	const paragraphs: Block[] = [];
	for (let at = item + 1; at < end; at++) {
		if (blocks.kindCode(at) === kindCodes.paragraph && blocks.parent(at) === item) {
			paragraphs.push(blocks.at(at));
		}
	}
	return paragraphs;
}

function readBody({ text, keywords, linkLabels }: SpecSource, paragraphs: readonly Block[]) {
	const parts: string[] = [];
	let explicitId: Statement['explicitId'] = null;
	let keyword: Keyword | undefined;
	for (const [index, { start, end }] of paragraphs.entries()) {
		const inline = readInline(text, start, end);
		keyword ??= keywords.first(start, end, inline);
		const from = index === 0 ? afterCheckBox(text, start) : start;
		const found = index === 0 ? readExplicitId(text, from, end, linkLabels) : undefined;
		explicitId ??= found?.explicitId ?? null;
		const part = statementText(text, found?.start ?? from, found?.end ?? end, inline);
		if (part !== '') {
			parts.push((found?.opener ?? '') + part);
		}
	}
	return { text: parts.join(' '), explicitId, keyword };
}

function afterCheckBox(text: string, start: number): number {
	return start + (checkBox.exec(text.slice(start, start + 5))?.[0].length ?? 0);
}

const checkBox = /^\[[ xX-]\]\s+/;
