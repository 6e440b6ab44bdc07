import { kindCodes } from '../blocks/blockList';
import { collapse } from '../collapse';
import { headingRange } from '../headingRange';
import { createPlaces } from '../statements/createPlaces';
import type { FoundKeyword } from '../statements/keywordCursor';
import { lineStart } from '../statements/lineStart';
import { readInline } from '../statements/readInline';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement, StatementName } from '../statements/statement';
import { lastBlock } from './lastBlock';
import { nextHeading } from './nextHeading';
import { sourceText } from './sourceText';
import { titlePrefix } from './titlePrefix';

/**
 * Read a requirement of OpenSpec: a heading with its name, a body, and a scenario under each heading below it.
 *
 * Its keyword is the first one of the body. Like OpenSpec it counts no scenario that has nothing under its heading.
 *
 * @param end Index of the block after its own.
 */
export function readRequirementBlock(source: SpecSource, section: SectionPath, end: number): Statement {
	const { text, blocks } = source;
	const bodyEnd = nextHeading(blocks, section.block + 1, end);
	const last = lastBlock(blocks, section.block, end);
	const base = lineStart(text, blocks.start(section.block));
	const name = nameOf(source, section);
	const keyword = firstKeyword(source, section.block + 1, bodyEnd);
	const body = bodyText(source, section.block + 1, bodyEnd);
	const hasBody = body !== '';
	const parts = {
		start: hasBody ? blocks.start(section.block + 1) : name.start,
		end: hasBody ? blocks.end(lastBlock(blocks, section.block + 1, bodyEnd)) : name.end,
		keyword,
		id: null,
		name,
	};
	return {
		explicitId: null,
		name,
		positionalId: null,
		level: keyword?.level ?? 'FACT',
		keyword: keyword?.words ?? null,
		text: hasBody ? body : name.id,
		section: section.above,
		line: section.line,
		endLine: blocks.endLine(last),
		scenarios: none,
		block: bodyEnd < end ? { text, blocks, heading: section.block, end } : null,
		places: createPlaces(text, base, parts),
		delta: section.delta === null ? null : { operation: section.delta },
		priority: null,
	};
}

const none: readonly never[] = [];

function nameOf({ text, blocks }: SpecSource, { title, block }: SectionPath): StatementName {
	const { start, end } = headingRange(text, blocks, block);
	const prefix = titlePrefix(title, 'Requirement');
	const isAsWritten = title.length === end - start;
	const nameAt = start + (isAsWritten ? prefix : titlePrefix(text.slice(start, end), 'Requirement'));
	return { id: title.slice(prefix), start: nameAt, end };
}

/** The source of the body in one line, comments left out. */
function bodyText({ text, blocks }: SpecSource, start: number, end: number): string {
	let body = '';
	for (let index = start; index < end; index++) {
		const kind = blocks.kindCode(index);
		if (blocks.parent(index) >= 0 || kind === kindCodes.comment) {
			continue;
		}
		const isCode = kind === kindCodes.fence || kind === kindCodes.code;
		const [from, to] = [blocks.start(index), blocks.end(index)];
		const part = isCode ? collapse(text.slice(from, to)) : sourceText(text, from, to);
		body = body === '' ? part : `${body} ${part}`;
	}
	return body;
}

function firstKeyword({ text, blocks, keywords }: SpecSource, start: number, end: number): FoundKeyword | undefined {
	let quoteEnd = 0;
	for (let index = start; index < end; index++) {
		const kind = blocks.kindCode(index);
		const [from, to] = [blocks.start(index), blocks.end(index)];
		if (kind === kindCodes.quote) {
			quoteEnd = Math.max(quoteEnd, to);
		}
		const isText = kind === kindCodes.paragraph || kind === kindCodes.table;
		if (isText && from >= quoteEnd && keywords.next(from) < to) {
			const keyword = keywords.first(from, to, readInline(text, from, to));
			if (keyword) {
				return keyword;
			}
		}
	}
	return undefined;
}
