import { isDigit } from '../blocks/characters';
import { type Duplicate, giveIds } from '../giveIds';
import type { ExplicitId, Statement } from '../statements/statement';
import type { SpecChunk } from './specChunk';

const none: ReadonlyMap<ExplicitId, Duplicate> = new Map();

/**
 * Keeps the ids of a spec unique while its parts change, the way `giveIds` does for a whole spec.
 *
 * Two statements have to do with each other's ids only where both would have the same one alone, or where one repeats
 * (`a`, `a-2`) and the other would have such a repeat. So only those that an edit has to do with get their ids anew.
 */
export class IdBook {
	/** For each id that a statement would have alone: the parts that it stands in, once for each such statement. */
	readonly #uses = new Map<string, SpecChunk[]>();

	/**
	 * Let parts of a spec take the place of others.
	 *
	 * @param chunks All parts of the spec, in its order.
	 */
	replace(removed: readonly SpecChunk[], added: readonly SpecChunk[], chunks: readonly SpecChunk[]): void {
		if (removed.length + added.length > chunks.length) {
			this.#restart(chunks);
			return;
		}
		const changed = new Set<string>();
		for (const chunk of [...removed, ...added]) {
			for (const { id } of chunk.requirements) {
				changed.add(id);
			}
		}
		const before = this.#related(changed);
		for (const chunk of removed) {
			for (const { id } of chunk.requirements) {
				this.#remove(id, chunk);
			}
		}
		for (const chunk of added) {
			for (const { id } of chunk.requirements) {
				this.#add(id, chunk);
			}
		}
		this.#assign(this.#related(before), chunks);
	}

	/** Begin anew, which is quicker where most parts changed. */
	#restart(chunks: readonly SpecChunk[]): void {
		this.#uses.clear();
		for (const chunk of chunks) {
			for (const { id } of chunk.requirements) {
				this.#add(id, chunk);
			}
		}
		const { ids, repeated } = giveAmong(chunks.flatMap(({ statements }) => statements));
		let next = 0;
		for (const chunk of chunks) {
			for (let index = 0; index < chunk.statements.length; index++) {
				chunk.setId(index, ids[next++] as string, repeated);
			}
		}
	}

	#add(base: string, chunk: SpecChunk): void {
		const uses = this.#uses.get(base);
		if (uses) {
			uses.push(chunk);
		} else {
			this.#uses.set(base, [chunk]);
		}
	}

	#remove(base: string, chunk: SpecChunk): void {
		const uses = this.#uses.get(base) ?? [];
		uses.splice(uses.indexOf(chunk), 1);
		if (uses.length === 0) {
			this.#uses.delete(base);
		}
	}

	#isRepeated(base: string): boolean {
		return (this.#uses.get(base)?.length ?? 0) > 1;
	}

	/** These ids and all that have to do with them. */
	#related(bases: ReadonlySet<string>): ReadonlySet<string> {
		const related = new Set(bases);
		// What is added meanwhile is gone through, too.
		for (const base of related) {
			const stem = isDigit(base.charCodeAt(base.length - 1)) ? repeatOf.exec(base)?.[1] : undefined;
			if (stem !== undefined && this.#isRepeated(stem)) {
				related.add(stem);
			}
			let last = this.#isRepeated(base) ? (this.#uses.get(base)?.length ?? 0) : 0;
			for (let repeat = 2; repeat <= last; repeat++) {
				if (this.#uses.has(`${base}-${repeat}`)) {
					related.add(`${base}-${repeat}`);
					last++;
				}
			}
		}
		return related;
	}

	#assign(bases: ReadonlySet<string>, chunks: readonly SpecChunk[]): void {
		const concerned = new Set<SpecChunk>();
		let isAnyRepeated = false;
		for (const base of bases) {
			const uses = this.#uses.get(base) ?? [];
			isAnyRepeated ||= uses.length > 1;
			for (const chunk of uses) {
				concerned.add(chunk);
			}
		}
		if (!isAnyRepeated) {
			for (const chunk of concerned) {
				forEachOf(chunk, bases, index => chunk.setId(index, chunk.baseOf(index), none));
			}
			return;
		}
		assignAmong(
			chunks.filter(chunk => concerned.has(chunk)),
			bases,
		);
	}
}

const repeatOf = /^(.+)-[1-9]\d*$/;

/** Assign ids to the statements of these parts that would have one of these ids alone. */
function assignAmong(chunks: readonly SpecChunk[], bases: ReadonlySet<string>): void {
	const statements: Statement[] = [];
	for (const chunk of chunks) {
		forEachOf(chunk, bases, index => statements.push(chunk.statements[index] as Statement));
	}
	const { ids, repeated } = giveAmong(statements);
	let next = 0;
	for (const chunk of chunks) {
		forEachOf(chunk, bases, index => chunk.setId(index, ids[next++] as string, repeated));
	}
}

/** The ids of these statements, and what repeats an earlier label by that label. */
function giveAmong(statements: readonly Statement[]) {
	const { ids, duplicates } = giveIds(statements);
	return { ids, repeated: new Map(duplicates.map(duplicate => [duplicate.label, duplicate])) };
}

function forEachOf(chunk: SpecChunk, bases: ReadonlySet<string>, visit: (index: number) => void): void {
	for (let index = 0; index < chunk.statements.length; index++) {
		if (bases.has(chunk.baseOf(index))) {
			visit(index);
		}
	}
}
