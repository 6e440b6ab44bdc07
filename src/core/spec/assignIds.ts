import { statementSlug, titleSlug } from './readableId';
import type { Requirement } from './spec';
import { type SectionPath, titlesOf } from './statements/sectionPath';
import type { ExplicitId, Statement } from './statements/statement';

export interface AssignedIds {
	readonly requirements: readonly Requirement[];
	/** Explicit ids that an earlier statement has already, in the order of the text. */
	readonly duplicates: readonly ExplicitId[];
}

/**
 * Give each statement an id that is unique in the file: its explicit one, else `section/first-words`.
 *
 * Explicit ids win over readable ones wherever they stand; the later of two equal ids gets `-2`, `-3`, ….
 * The same statements always get the same ids, in linear time however many are equal.
 */
export function assignIds(statements: readonly Statement[]): AssignedIds {
	const ids = new UniqueIds();
	const repeated = new Set<ExplicitId>();
	for (const { explicitId } of statements) {
		if (explicitId && !ids.take(explicitId.id)) {
			repeated.add(explicitId);
		}
	}
	let section: SectionPath | null = null;
	let titles: readonly string[] = [];
	let prefix = '';
	const requirements: Requirement[] = [];
	for (const statement of statements) {
		if (statement.section !== section) {
			section = statement.section;
			titles = titlesOf(section);
			const slug = section ? titleSlug(section.title) : '';
			prefix = slug === '' ? '' : `${slug}/`;
		}
		const { explicitId, text } = statement;
		const isFirst = explicitId !== null && !repeated.has(explicitId);
		const id = isFirst ? explicitId.id : ids.unused(explicitId?.id ?? `${prefix}${statementSlug(text)}`);
		requirements.push(toRequirement(statement, id, titles));
	}
	return { requirements, duplicates: [...repeated] };
}

function toRequirement(statement: Statement, id: string, section: readonly string[]): Requirement {
	const { explicitId, level, keyword, text, line, endLine } = statement;
	return {
		id,
		explicitId: explicitId?.id ?? null,
		name: null,
		level,
		keyword,
		text,
		section,
		line,
		endLine,
		scenarios: [],
	};
}

/** The ids given so far. */
class UniqueIds {
	/** For each id the number that its last repeat got; 1 where it has none. */
	readonly #given = new Map<string, number>();

	/** Whether the id was free; it is given now. */
	take(id: string): boolean {
		if (this.#given.has(id)) {
			return false;
		}
		this.#given.set(id, 1);
		return true;
	}

	/** The id itself or its first repeat that is free; it is given now. */
	unused(base: string): string {
		const last = this.#given.get(base);
		if (last === undefined) {
			this.#given.set(base, 1);
			return base;
		}
		let repeat = last + 1;
		while (!this.take(`${base}-${repeat}`)) {
			repeat++;
		}
		this.#given.set(base, repeat);
		return `${base}-${repeat}`;
	}
}
