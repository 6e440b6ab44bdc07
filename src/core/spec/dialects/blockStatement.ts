import { type BlockList, kindCodes } from '../blocks/blockList';
import { collapse } from '../collapse';
import { headingRange } from '../headingRange';
import { headingText } from '../headingText';
import type { Delta, DeltaOperation, Level, Places, Scenario } from '../spec';
import { createPlaces } from '../statements/createPlaces';
import type { FoundKeyword } from '../statements/keywordCursor';
import { lineStart } from '../statements/lineStart';
import type { SectionPath } from '../statements/sectionPath';
import type { SpecSource } from '../statements/specSource';
import type { Statement, StatementName } from '../statements/statement';
import { alikeSource } from './alikeSource';
import { lastBlock } from './lastBlock';
import { sourceText } from './sourceText';
import { titlePrefix } from './titlePrefix';

const none: readonly never[] = [];

/** One for all requirements that it is done to. */
const deltas: Readonly<Record<DeltaOperation, Delta>> = {
	ADDED: { operation: 'ADDED' },
	MODIFIED: { operation: 'MODIFIED' },
	REMOVED: { operation: 'REMOVED' },
	RENAMED: { operation: 'RENAMED' },
};

/**
 * A requirement of OpenSpec: a heading with its name, a body up to the next heading, and a scenario under each of those.
 *
 * What it says is read when it is asked for, as few ask for that of all requirements of a long spec. It is therefore
 * never copied by its fields.
 */
export class BlockStatement implements Statement {
	/** Its name. */
	readonly title: string;
	readonly section: SectionPath | null;
	readonly source: SpecSource;
	/** Index of the block that is its heading. */
	readonly heading: number;
	/** Index of the block after its own. */
	readonly end: number;
	#name: StatementName | undefined;
	#body: string | undefined;
	/** `null` once it is known that there is none. */
	#keyword: FoundKeyword | null | undefined;
	#places: Places | undefined;

	/**
	 * @param section The heading of the requirement.
	 * @param end Index of the block after its own.
	 */
	constructor(source: SpecSource, section: SectionPath, end: number) {
		this.title = section.title.slice(titlePrefix(section.title, 'Requirement'));
		this.section = section.above;
		this.source = source;
		this.heading = section.block;
		this.end = end;
	}

	get explicitId(): null {
		return null;
	}

	/** Always the same object; who need not know where it stands asks for the title. */
	get name(): StatementName {
		this.#name ??= findName(this);
		return this.#name;
	}

	get positionalId(): null {
		return null;
	}

	get priority(): null {
		return null;
	}

	/** That of the section that it stands in. */
	get delta(): Delta | null {
		const operation = this.section?.delta ?? null;
		return operation === null ? null : deltas[operation];
	}

	/** None: they are not read together with the rest. */
	get scenarios(): readonly Scenario[] {
		return none;
	}

	get line(): number {
		return this.source.blocks.line(this.heading);
	}

	get endLine(): number {
		const { blocks } = this.source;
		return blocks.endLine(lastBlock(blocks, this.heading, this.end));
	}

	/** Index of the block after those of the body. */
	get bodyEnd(): number {
		return this.source.blocks.nextHeading(this.heading + 1, this.end);
	}

	/** Offset at which its first line begins. */
	get start(): number {
		const { text, blocks } = this.source;
		return lineStart(text, blocks.start(this.heading));
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
		return this.#readBody() || this.title;
	}

	/** The text with the same marks for all lists, fences and tables. */
	get comparedText(): string {
		return hasMarks(this) ? readBody(this, alikeSource) : this.text;
	}

	get hasBody(): boolean {
		return this.#readBody() !== '';
	}

	get places(): Places {
		this.#places ??= this.#findPlaces();
		return this.#places;
	}

	#readBody(): string {
		this.#body ??= readBody(this);
		return this.#body;
	}

	#readKeyword(): FoundKeyword | null {
		if (this.#keyword === undefined) {
			this.#keyword = findKeyword(this) ?? null;
		}
		return this.#keyword;
	}

	#findPlaces(): Places {
		const { text, blocks } = this.source;
		const first = this.heading + 1;
		const { hasBody } = this;
		return createPlaces(text, this.start, {
			start: hasBody ? blocks.start(first) : this.name.start,
			end: hasBody ? blocks.end(lastBlock(blocks, first, this.bodyEnd)) : this.name.end,
			keyword: this.#readKeyword() ?? undefined,
			id: null,
			name: this.name,
		});
	}
}

/** The title and where it stands in the heading, which may be written in more characters. */
function findName({ source: { text, blocks }, heading, title }: BlockStatement): StatementName {
	const { start, end } = headingRange(text, blocks, heading);
	const source = text.slice(start, end);
	const visible = headingText(text, blocks, heading);
	const isAsWritten = visible.length === source.length;
	const prefix = isAsWritten ? visible.length - title.length : titlePrefix(source, 'Requirement');
	return { id: title, start: start + prefix, end };
}

/** Whether there is a list, fence or table in the body. */
function hasMarks({ source: { blocks }, heading, bodyEnd }: BlockStatement): boolean {
	for (let index = heading + 1; index < bodyEnd; index++) {
		const kind = blocks.kindCode(index);
		if (kind === kindCodes.item || kind === kindCodes.fence || kind === kindCodes.table) {
			return true;
		}
	}
	return false;
}

/**
 * The source of the body in one line, comments left out.
 *
 * @param sourceOf Gives the source of a block at the top; as it is written where that is absent.
 */
function readBody(
	{ source: { text, blocks }, heading, bodyEnd }: BlockStatement,
	sourceOf?: (text: string, blocks: BlockList, block: number) => string,
): string {
	let body = '';
	for (let index = heading + 1; index < bodyEnd; index++) {
		const kind = blocks.kindCode(index);
		if (blocks.parent(index) >= 0 || kind === kindCodes.comment) {
			continue;
		}
		const isCode = kind === kindCodes.fence || kind === kindCodes.code;
		const other = sourceOf?.(text, blocks, index);
		const [source, from, to] =
			other === undefined ? [text, blocks.start(index), blocks.end(index)] : [other, 0, other.length];
		const part = isCode ? collapse(source.slice(from, to)) : sourceText(source, from, to);
		body = body === '' ? part : `${body} ${part}`;
	}
	return body;
}

function findKeyword({ source, heading, bodyEnd }: BlockStatement): FoundKeyword | undefined {
	const { blocks, keywords } = source;
	let quoteEnd = 0;
	for (let index = heading + 1; index < bodyEnd; index++) {
		const kind = blocks.kindCode(index);
		const [from, to] = [blocks.start(index), blocks.end(index)];
		if (kind === kindCodes.quote) {
			quoteEnd = Math.max(quoteEnd, to);
		}
		const isText = kind === kindCodes.paragraph || kind === kindCodes.table;
		if (isText && from >= quoteEnd && keywords.next(from) < to) {
			const keyword = keywords.first(from, to);
			if (keyword) {
				return keyword;
			}
		}
	}
	return undefined;
}
