import { headingRange } from '../headingRange';
import { headingText } from '../headingText';
import type { Scenario, Step } from '../spec';
import type { BlockStatement } from './blockStatement';
import { lastBlock } from './lastBlock';
import { readScenarioSteps } from './readScenarioSteps';
import { titlePrefix } from './titlePrefix';

/**
 * A scenario of a requirement of OpenSpec, under a heading of its own.
 *
 * What it tells is read when it is asked for: a long spec has tens of thousands, and hardly anyone asks for all of them.
 * It is therefore never copied by its fields.
 */
export class BlockScenario implements Scenario {
	readonly #statement: BlockStatement;
	/** Index of its heading, and of the block after its last one. */
	readonly #heading: number;
	readonly #after: number;
	/** How many lines further down it stands than in what it was read from. */
	readonly #lines: number;
	#steps: readonly Step[] | undefined;

	constructor(statement: BlockStatement, heading: number, after: number, lines: number) {
		this.#statement = statement;
		this.#heading = heading;
		this.#after = after;
		this.#lines = lines;
	}

	get name(): string {
		const { text, blocks } = this.#statement.source;
		const title = headingText(text, blocks, this.#heading);
		return title.slice(titlePrefix(title, 'Scenario'));
	}

	get line(): number {
		return this.#statement.source.blocks.line(this.#heading) + this.#lines;
	}

	get endLine(): number {
		const { blocks } = this.#statement.source;
		return blocks.endLine(lastBlock(blocks, this.#heading, this.#after)) + this.#lines;
	}

	get start(): number {
		return this.#statement.source.blocks.start(this.#heading) - this.#base;
	}

	get end(): number {
		return this.#statement.source.blocks.end(this.#heading) - this.#base;
	}

	get nameStart(): number {
		const { text, blocks } = this.#statement.source;
		const { start, end } = headingRange(text, blocks, this.#heading);
		return this.name === '' ? -1 : start + titlePrefix(text.slice(start, end), 'Scenario') - this.#base;
	}

	get nameEnd(): number {
		const { text, blocks } = this.#statement.source;
		return this.name === '' ? -1 : headingRange(text, blocks, this.#heading).end - this.#base;
	}

	get steps(): readonly Step[] {
		const { text, blocks } = this.#statement.source;
		const origin = { base: this.#base, lines: this.#lines };
		this.#steps ??= readScenarioSteps(text, blocks, this.#heading + 1, this.#after, origin);
		return this.#steps;
	}

	/** The offset that its places count from: the beginning of its requirement. */
	get #base(): number {
		return this.#statement.start;
	}
}
