import type { LintedFile } from '../session/lintedFile';
import { LikelyNames } from './likelyNames';
import { type Placed, placedOf } from './placed';

/** A main spec, by the names of its requirements; of equal ones the last. */
export class MainSpec {
	readonly #byName: ReadonlyMap<string, Placed>;
	#byFold: ReadonlyMap<string, string> | undefined;
	#likely: LikelyNames | undefined;

	constructor(file: LintedFile) {
		this.#byName = new Map(placedOf(file).map(placed => [placed.requirement.name ?? placed.requirement.id, placed]));
	}

	/** The requirement of this name. */
	get(name: string): Placed | undefined {
		return this.#byName.get(name);
	}

	/** The name that differs in nothing but case. */
	sameName(name: string): string | undefined {
		this.#byFold ??= new Map([...this.#byName.keys()].map(one => [foldName(one), one]));
		return this.#byFold.get(foldName(name));
	}

	/** The name that is likely meant by one that it does not have. */
	likelyName(name: string): string | undefined {
		this.#likely ??= new LikelyNames(this.#byName.keys());
		return this.#likely.of(name);
	}
}

/** What names that OpenSpec takes for the same but for a slip have in common: case does not count, nor how many blanks. */
export function foldName(name: string): string {
	return name.toLowerCase();
}
