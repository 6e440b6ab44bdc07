import type { DeltaOperation } from '../../spec/spec';
import { foldName } from './mainSpec';
import type { Placed } from './placed';

/** What a delta does with which names; renames are applied first. */
export class DeltaNames {
	/** Old names by new ones. */
	readonly olds: ReadonlyMap<string, string>;
	/** New names by old ones. */
	readonly news: ReadonlyMap<string, string>;
	/** The first requirement of each operation, by the operation and its name in any case. */
	readonly #firsts = new Map<string, Placed>();

	/** @param placed All requirements of the delta. */
	constructor(placed: readonly Placed[]) {
		const pairs: (readonly [string, string])[] = [];
		for (const one of placed) {
			const { delta, name } = one.requirement;
			if (!delta || name === null) {
				continue;
			}
			if (delta.from !== undefined) {
				pairs.push([name, delta.from]);
			}
			const key = keyOf(delta.operation, delta.from ?? name);
			if (!this.#firsts.has(key)) {
				this.#firsts.set(key, one);
			}
		}
		this.olds = new Map(pairs);
		this.news = new Map(pairs.map(([to, from]) => [from, to]));
	}

	/** The first requirement that an operation names, in any case; a renamed one by its old name. */
	firstOf(operation: DeltaOperation, name: string): Placed | undefined {
		return this.#firsts.get(keyOf(operation, name));
	}
}

function keyOf(operation: DeltaOperation, name: string): string {
	return `${operation} ${foldName(name)}`;
}
