import type { BlockSource } from '../blockSource';
import { headingRange } from '../headingRange';
import { headingText } from '../headingText';
import type { Scenario, Step } from '../spec';
import { lastBlock } from './lastBlock';
import { readScenarioSteps } from './readScenarioSteps';
import type { Origin } from './readSteps';

/**
 * A scenario of a requirement of OpenSpec, under a heading of its own.
 *
 * Its steps are read on first use, as few of those who ask for scenarios ask for them, too. It is therefore never
 * copied by its fields.
 */
export class BlockScenario implements Scenario {
	readonly name: string;
	readonly line: number;
	readonly endLine: number;
	readonly start: number;
	readonly end: number;
	readonly nameStart: number;
	readonly nameEnd: number;
	readonly #source: BlockSource;
	readonly #origin: Origin;
	/** Index of its heading, and of the block after its last one. */
	readonly #heading: number;
	readonly #after: number;
	#steps: readonly Step[] | undefined;

	constructor(source: BlockSource, heading: number, after: number, origin: Origin) {
		const { text, blocks } = source;
		const { base, lines } = origin;
		const title = headingText(text, blocks, heading);
		const range = headingRange(text, blocks, heading);
		const prefix = prefixLength(title);
		const isAsWritten = title.length === range.end - range.start;
		const nameAt = range.start + (isAsWritten ? prefix : prefixLength(text.slice(range.start, range.end)));
		const isNamed = prefix < title.length;
		this.name = title.slice(prefix);
		this.line = blocks.line(heading) + lines;
		this.endLine = blocks.endLine(lastBlock(blocks, heading, after)) + lines;
		this.start = blocks.start(heading) - base;
		this.end = blocks.end(heading) - base;
		this.nameStart = isNamed ? nameAt - base : -1;
		this.nameEnd = isNamed ? range.end - base : -1;
		this.#source = source;
		this.#origin = origin;
		this.#heading = heading;
		this.#after = after;
	}

	get steps(): readonly Step[] {
		const { text, blocks } = this.#source;
		this.#steps ??= readScenarioSteps(text, blocks, this.#heading + 1, this.#after, this.#origin);
		return this.#steps;
	}
}

/** The word that may stand before the name. */
const scenarioTitle = /scenario:\s*/iy;

function prefixLength(title: string): number {
	scenarioTitle.lastIndex = 0;
	return scenarioTitle.test(title) ? scenarioTitle.lastIndex : 0;
}
