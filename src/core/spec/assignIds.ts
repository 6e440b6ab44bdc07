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
	const duplicates: ExplicitId[] = [];
	const first = new Set<Statement>();
	for (const statement of statements) {
		const { explicitId } = statement;
		if (explicitId && ids.take(explicitId.id)) {
			first.add(statement);
		} else if (explicitId) {
			duplicates.push(explicitId);
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
			prefix = section ? titleSlug(section.title) : '';
		}
		const id = first.has(statement) ? undefined : ids.unused(readableId(statement, prefix));
		requirements.push(toRequirement(statement, id, titles));
	}
	return { requirements, duplicates };
}

function readableId({ explicitId, text }: Statement, prefix: string): string {
	if (explicitId) {
		return explicitId.id;
	}
	return prefix === '' ? statementSlug(text) : `${prefix}/${statementSlug(text)}`;
}

function toRequirement(statement: Statement, id: string | undefined, section: readonly string[]): Requirement {
	const { level, keyword, text, line, endLine } = statement;
	const explicitId = statement.explicitId?.id ?? null;
	return {
		id: id ?? explicitId ?? '',
		explicitId,
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
	readonly #taken = new Set<string>();
	/** Number that the last repeat of an id got. */
	readonly #repeats = new Map<string, number>();

	/** Whether the id was free; it is taken now. */
	take(id: string): boolean {
		const free = !this.#taken.has(id);
		this.#taken.add(id);
		return free;
	}

	/** The id itself or its first repeat that is free; it is taken now. */
	unused(base: string): string {
		let id = base;
		let repeat = this.#repeats.get(base) ?? 1;
		while (!this.take(id)) {
			repeat++;
			id = `${base}-${repeat}`;
			this.#repeats.set(base, repeat);
		}
		return id;
	}
}
