import { isTypo } from '../structure/isTypo';

/** In longer lists a name is only looked for by its letters, so that many wrong names take no longer than they are many. */
const mostCompared = 500;

/** Finds the name that is likely meant where one is written that does not exist. */
export class LikelyNames {
	readonly #names: readonly string[];
	#byLetters: ReadonlyMap<string, string> | undefined;

	constructor(names: Iterable<string>) {
		this.#names = [...names];
	}

	/** The name with the same letters in any case, or else with up to two others; `undefined` where there is none. */
	of(written: string): string | undefined {
		this.#byLetters ??= new Map(this.#names.map(name => [lettersOf(name), name]));
		const same = this.#byLetters.get(lettersOf(written));
		const isShort = this.#names.length <= mostCompared;
		return same ?? (isShort ? this.#names.find(name => isTypo(written, name)) : undefined);
	}
}

function lettersOf(name: string): string {
	return name.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}
