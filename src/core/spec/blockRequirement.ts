import type { BlockSource } from './blockSource';
import { lastBlock } from './dialects/lastBlock';
import { nextHeading } from './dialects/nextHeading';
import { readScenarios } from './dialects/readScenarios';
import type { Delta, Level, Places, Requirement, Scenario } from './spec';

/** What a requirement tells without its ids, its place in the spec and its scenarios; it may read that when asked. */
export type RequirementBody = Pick<Requirement, 'level' | 'keyword' | 'text' | 'places'> & {
	readonly delta: Delta | null;
};

/**
 * A requirement under a heading of its own.
 *
 * What it says and its scenarios are most of a long spec, and seldom asked for all together, so they are read on first
 * use. It is therefore never copied by its fields.
 */
export class BlockRequirement implements Requirement {
	readonly id: string;
	readonly explicitId = null;
	readonly name: string;
	readonly section: readonly string[];
	readonly line: number;
	readonly endLine: number;
	// Declared, so that it is absent where there is none.
	declare readonly delta?: Delta;
	readonly #body: RequirementBody;
	readonly #source: BlockSource;
	#scenarios: readonly Scenario[] | undefined;

	/** @param lines How many lines further down it stands than in what it was read from. */
	constructor(
		id: string,
		name: string,
		body: RequirementBody,
		section: readonly string[],
		source: BlockSource,
		lines: number,
	) {
		const { blocks, heading, end } = source;
		this.id = id;
		this.name = name;
		this.section = section;
		this.line = blocks.line(heading) + lines;
		this.endLine = blocks.endLine(lastBlock(blocks, heading, end)) + lines;
		if (body.delta) {
			this.delta = body.delta;
		}
		this.#body = body;
		this.#source = source;
	}

	get level(): Level {
		return this.#body.level;
	}

	get keyword(): string | null {
		return this.#body.keyword;
	}

	get text(): string {
		return this.#body.text;
	}

	get places(): Places {
		return this.#body.places;
	}

	get scenarios(): readonly Scenario[] {
		this.#scenarios ??= readScenarios(this.#source, this.#lines);
		return this.#scenarios;
	}

	/** The same requirement with another id, so many lines further down. */
	moved(id: string, lines: number): BlockRequirement {
		return new BlockRequirement(id, this.name, this.#body, this.section, this.#source, this.#lines + lines);
	}

	/** Whether its scenarios are those of another to the letter. */
	hasSameScenarioSource(other: BlockRequirement): boolean {
		return scenarioText(this.#source) === scenarioText(other.#source);
	}

	get #lines(): number {
		return this.line - this.#source.blocks.line(this.#source.heading);
	}
}

/** The lines of a requirement from its first scenario to its end; empty where it has none. */
function scenarioText({ text, blocks, heading, end }: BlockSource): string {
	const first = nextHeading(blocks, heading + 1, end);
	return first < end ? text.slice(blocks.start(first), blocks.end(lastBlock(blocks, first, end))) : '';
}
