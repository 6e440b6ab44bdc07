import type { BlockSource } from '../blockSource';
import { headingRange } from '../headingRange';
import { headingText } from '../headingText';
import type { Scenario, Step } from '../spec';
import { lineStart } from '../statements/lineStart';
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
	readonly #source: BlockSource;
	/** Index of its heading, and of the block after its last one. */
	readonly #heading: number;
	readonly #after: number;
	/** How many lines further down it stands than in its source. */
	readonly #lines: number;
	#steps: readonly Step[] | undefined;

	constructor(source: BlockSource, heading: number, after: number, lines: number) {
		this.#source = source;
		this.#heading = heading;
		this.#after = after;
		this.#lines = lines;
	}

	get name(): string {
		const { text, blocks } = this.#source;
		const title = headingText(text, blocks, this.#heading);
		return title.slice(titlePrefix(title, 'Scenario'));
	}

	get line(): number {
		return this.#source.blocks.line(this.#heading) + this.#lines;
	}

	get endLine(): number {
		const { blocks } = this.#source;
		return blocks.endLine(lastBlock(blocks, this.#heading, this.#after)) + this.#lines;
	}

	get start(): number {
		return this.#source.blocks.start(this.#heading) - this.#base;
	}

	get end(): number {
		return this.#source.blocks.end(this.#heading) - this.#base;
	}

	get nameStart(): number {
		const { text, blocks } = this.#source;
		const { start, end } = headingRange(text, blocks, this.#heading);
		return this.name === '' ? -1 : start + titlePrefix(text.slice(start, end), 'Scenario') - this.#base;
	}

	get nameEnd(): number {
		const { text, blocks } = this.#source;
		return this.name === '' ? -1 : headingRange(text, blocks, this.#heading).end - this.#base;
	}

	get steps(): readonly Step[] {
		const { text, blocks } = this.#source;
		const origin = { base: this.#base, lines: this.#lines };
		this.#steps ??= readScenarioSteps(text, blocks, this.#heading + 1, this.#after, origin);
		return this.#steps;
	}

	/** The offset that its places count from: the beginning of its requirement. */
	get #base(): number {
		const { text, blocks, heading } = this.#source;
		return lineStart(text, blocks.start(heading));
	}
}
