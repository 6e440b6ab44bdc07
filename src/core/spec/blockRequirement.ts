import { readBlockScenarios } from './dialects/readBlockScenarios';
import { moveScenarios } from './moveScenarios';
import type { Delta, Level, Places, Requirement, Scenario } from './spec';

/** The lines of a requirement that stands under a heading of its own, of which the scenarios are read when asked for. */
export class RequirementSource {
	/** From the beginning of the heading's line. */
	readonly text: string;
	#scenarios: readonly Scenario[] | undefined;

	constructor(text: string) {
		this.text = text;
	}

	/** Their lines count from the heading's, which is 1. */
	get scenarios(): readonly Scenario[] {
		this.#scenarios ??= readBlockScenarios(this.text);
		return this.#scenarios;
	}
}

/** What a requirement tells without its scenarios. */
export type PlainRequirement = Omit<Requirement, 'scenarios'>;

/**
 * A requirement under a heading of its own.
 *
 * Scenarios are most of a long spec, and hardly ever asked for, so they are read on first use. It is therefore never
 * copied by its fields.
 */
export class BlockRequirement implements Requirement {
	readonly id: string;
	readonly explicitId: string | null;
	readonly name: string | null;
	readonly level: Level;
	readonly keyword: string | null;
	readonly text: string;
	readonly section: readonly string[];
	readonly line: number;
	readonly endLine: number;
	readonly places: Places;
	// Declared, so that it is absent where there is none.
	declare readonly delta?: Delta;
	readonly #source: RequirementSource;
	#scenarios: readonly Scenario[] | undefined;

	constructor(requirement: PlainRequirement, source: RequirementSource) {
		this.id = requirement.id;
		this.explicitId = requirement.explicitId;
		this.name = requirement.name;
		this.level = requirement.level;
		this.keyword = requirement.keyword;
		this.text = requirement.text;
		this.section = requirement.section;
		this.line = requirement.line;
		this.endLine = requirement.endLine;
		this.places = requirement.places;
		if (requirement.delta) {
			this.delta = requirement.delta;
		}
		this.#source = source;
	}

	get scenarios(): readonly Scenario[] {
		this.#scenarios ??= moveScenarios(this.#source.scenarios, this.line - 1);
		return this.#scenarios;
	}

	/** The same requirement with another id, so many lines further down. */
	moved(id: string, lines: number): BlockRequirement {
		return new BlockRequirement(
			Object.assign({}, this, { id, line: this.line + lines, endLine: this.endLine + lines }),
			this.#source,
		);
	}

	/** Whether its scenarios are those of another to the letter; `false` where that takes reading them. */
	hasSameScenarioSource(other: BlockRequirement): boolean {
		const own = this.#source.text;
		const theirs = other.#source.text;
		return own === theirs || own.slice(scenariosAt(own)) === theirs.slice(scenariosAt(theirs));
	}
}

/** Offset in the lines of a requirement of where its scenarios begin; 0 where that takes reading them. */
function scenariosAt(text: string): number {
	const start = text.indexOf('\n####');
	const bodyStart = text.indexOf('\n') + 1;
	return start < bodyStart || unclear.test(text.slice(bodyStart, start)) ? 0 : start;
}

/** What makes a line that looks like the heading of a scenario none, or another one such a heading. */
const unclear = /[#<]|```|~~~/;
