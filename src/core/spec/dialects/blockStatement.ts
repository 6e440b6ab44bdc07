import type { BlockSource } from '../blockSource';
import { kindCodes } from '../blocks/blockList';
import { collapse } from '../collapse';
import type { Delta, Level, Places } from '../spec';
import { createPlaces } from '../statements/createPlaces';
import type { FoundKeyword } from '../statements/keywordCursor';
import { lineStart } from '../statements/lineStart';
import { readInline } from '../statements/readInline';
import type { SectionPath } from '../statements/sectionPath';
import type { Statement, StatementName } from '../statements/statement';
import { lastBlock } from './lastBlock';
import { nextHeading } from './nextHeading';
import { sourceText } from './sourceText';

const none: readonly never[] = [];

/**
 * A requirement of OpenSpec: a heading with its name, and a body up to the next heading.
 *
 * What it demands is read when it is asked for, as few ask for that of all requirements of a long spec. It is therefore
 * never copied by its fields.
 */
export class BlockStatement implements Statement {
	readonly explicitId = null;
	readonly name: StatementName;
	readonly positionalId = null;
	readonly section: SectionPath | null;
	readonly line: number;
	readonly endLine: number;
	readonly scenarios = none;
	readonly block: BlockSource;
	readonly delta: Delta | null;
	readonly priority = null;
	#text: string | undefined;
	/** `null` once it is known that there is none. */
	#keyword: FoundKeyword | null | undefined;
	#places: Places | undefined;

	/** @param section The heading of the requirement. */
	constructor(section: SectionPath, name: StatementName, block: BlockSource) {
		const { blocks, heading, end } = block;
		this.name = name;
		this.section = section.above;
		this.line = section.line;
		this.endLine = blocks.endLine(lastBlock(blocks, heading, end));
		this.block = block;
		this.delta = section.delta === null ? null : { operation: section.delta };
	}

	get level(): Level {
		return this.#readKeyword()?.level ?? 'FACT';
	}

	/** The first one of the body. */
	get keyword(): string | null {
		return this.#readKeyword()?.words ?? null;
	}

	/** That of the body, or the name where there is none. */
	get text(): string {
		this.#text ??= readBody(this.block) || this.name.id;
		return this.#text;
	}

	get places(): Places {
		this.#places ??= this.#findPlaces();
		return this.#places;
	}

	#readKeyword(): FoundKeyword | null {
		if (this.#keyword === undefined) {
			this.#keyword = findKeyword(this.block) ?? null;
		}
		return this.#keyword;
	}

	#findPlaces(): Places {
		const { text, blocks, heading } = this.block;
		const first = heading + 1;
		const hasBody = readBody(this.block) !== '';
		return createPlaces(text, lineStart(text, blocks.start(heading)), {
			start: hasBody ? blocks.start(first) : this.name.start,
			end: hasBody ? blocks.end(lastBlock(blocks, first, endOfBody(this.block))) : this.name.end,
			keyword: this.#readKeyword() ?? undefined,
			id: null,
			name: this.name,
		});
	}
}

/** Index of the block after those of the body. */
function endOfBody({ blocks, heading, end }: BlockSource): number {
	return nextHeading(blocks, heading + 1, end);
}

/** The source of the body in one line, comments left out. */
function readBody(block: BlockSource): string {
	const { text, blocks, heading } = block;
	const end = endOfBody(block);
	let body = '';
	for (let index = heading + 1; index < end; index++) {
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

function findKeyword(block: BlockSource): FoundKeyword | undefined {
	const { text, blocks, keywords, heading } = block;
	const end = endOfBody(block);
	let quoteEnd = 0;
	for (let index = heading + 1; index < end; index++) {
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
