import { collapse } from './collapse';
import { alikeSource } from './dialects/alikeSource';
import type { BlockStatement } from './dialects/blockStatement';
import { lastBlock } from './dialects/lastBlock';
import { readScenarios } from './dialects/readScenarios';
import type { Delta, Level, Places, Requirement, Scenario } from './spec';

/**
 * A requirement under a heading of its own.
 *
 * What it says and its scenarios are most of a long spec, and seldom asked for all together, so they are read on first
 * use. It is therefore never copied by its fields.
 */
export class BlockRequirement implements Requirement {
	readonly id: string;
	readonly section: readonly string[];
	// Declared, so that it is absent where there is none.
	declare readonly delta?: Delta;
	readonly #statement: BlockStatement;
	/** How many lines further down it stands than in what it was read from. */
	readonly #lines: number;
	#scenarios: readonly Scenario[] | undefined;

	constructor(id: string, statement: BlockStatement, section: readonly string[], lines: number) {
		this.id = id;
		this.section = section;
		const { delta } = statement;
		if (delta) {
			this.delta = delta;
		}
		this.#statement = statement;
		this.#lines = lines;
	}

	get explicitId(): null {
		return null;
	}

	get name(): string {
		return this.#statement.title;
	}

	get line(): number {
		return this.#statement.line + this.#lines;
	}

	get endLine(): number {
		return this.#statement.endLine + this.#lines;
	}

	get level(): Level {
		return this.#statement.level;
	}

	get keyword(): string | null {
		return this.#statement.keyword;
	}

	get text(): string {
		return this.#statement.text;
	}

	/** The text with the same marks for all lists, fences and tables. */
	get comparedText(): string {
		return this.#statement.comparedText;
	}

	get places(): Places {
		return this.#statement.places;
	}

	get scenarios(): readonly Scenario[] {
		this.#scenarios ??= readScenarios(this.#statement, this.#lines);
		return this.#scenarios;
	}

	/** The same requirement with another id, so many lines further down. */
	moved(id: string, lines: number): BlockRequirement {
		return new BlockRequirement(id, this.#statement, this.section, this.#lines + lines);
	}

	/** Whether all lines below its heading are those of another, so that both say the same; a mere name says itself. */
	hasSameSource(other: BlockRequirement): boolean {
		return (
			sourceBelow(this.#statement) === sourceBelow(other.#statement) &&
			(this.name === other.name || this.#statement.hasBody)
		);
	}

	/** Whether its scenarios are those of another to the letter, but for the marks of lists, fences and tables. */
	hasSameScenarioSource(other: BlockRequirement): boolean {
		return (
			scenarioText(this.#statement) === scenarioText(other.#statement) ||
			alikeScenarioText(this.#statement) === alikeScenarioText(other.#statement)
		);
	}
}

/** The lines of a requirement below its heading. */
function sourceBelow({ source: { text, blocks }, heading, end }: BlockStatement): string {
	return text.slice(blocks.end(heading), blocks.end(lastBlock(blocks, heading, end)));
}

/** The lines of a requirement from its first scenario to its end; empty where it has none. */
function scenarioText({ source: { text, blocks }, bodyEnd, end }: BlockStatement): string {
	return bodyEnd < end ? text.slice(blocks.start(bodyEnd), blocks.end(lastBlock(blocks, bodyEnd, end))) : '';
}

/** The same with the same marks in all of it, each block at the top in a line of its own. */
function alikeScenarioText({ source: { text, blocks }, bodyEnd, end }: BlockStatement): string {
	const lines: string[] = [];
	for (let index = bodyEnd; index < end; index++) {
		if (blocks.parent(index) < 0) {
			lines.push(collapse(alikeSource(text, blocks, index)));
		}
	}
	return lines.join('\n');
}
