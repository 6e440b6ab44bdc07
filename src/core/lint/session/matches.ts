import type { Requirement } from '../../spec/spec';
import type { LintedPart } from './lintedPart';
import type { Told } from './partProblem';

/** A requirement that is compared with others. */
export interface MatchEntry {
	readonly part: LintedPart;
	readonly requirement: Requirement;
}

/**
 * Keeps requirements that have to do with each other together, by a key, and what they tell together.
 *
 * An edit judges anew only those keys that a requirement came to or left.
 */
export class Matches<Key, Entry extends MatchEntry> {
	readonly #judge: (entries: readonly Entry[]) => readonly Told[];
	/** Most keys have one entry. */
	readonly #entries = new Map<Key, Entry | Entry[]>();
	readonly #told = new Map<Key, readonly Told[]>();
	readonly #changed = new Set<Key>();

	/**
	 * @param judge Gets the entries of one key, at least two, in the order of the files and their text. What it tells
	 * again by the same objects is taken for unchanged.
	 */
	constructor(judge: (entries: readonly Entry[]) => readonly Told[]) {
		this.#judge = judge;
	}

	add(key: Key, entry: Entry): void {
		const known = this.#entries.get(key);
		if (known === undefined) {
			this.#entries.set(key, entry);
			return;
		}
		if (Array.isArray(known)) {
			known.push(entry);
		} else {
			this.#entries.set(key, [known, entry]);
		}
		this.#changed.add(key);
	}

	/** Take out the entries of a key that a part has. */
	remove(key: Key, part: LintedPart): void {
		const known = this.#entries.get(key);
		if (!Array.isArray(known)) {
			if (known?.part === part) {
				this.#entries.delete(key);
			}
			return;
		}
		this.#changed.add(key);
		const rest = known.filter(entry => entry.part !== part);
		const [only] = rest;
		if (only === undefined) {
			this.#entries.delete(key);
		} else {
			this.#entries.set(key, rest.length === 1 ? only : rest);
		}
	}

	/** Judge a key anew though its entries are the same. */
	touch(key: Key): void {
		if (Array.isArray(this.#entries.get(key))) {
			this.#changed.add(key);
		}
	}

	/** Let the parts know what their requirements tell together now. */
	settle(): void {
		for (const key of this.#changed) {
			const before = new Set(this.#told.get(key));
			const entries = this.#entries.get(key);
			const told = Array.isArray(entries) && entries.length > 1 ? this.#judge(entries.sort(byPlace)) : [];
			for (const one of told) {
				if (!before.delete(one)) {
					one.part.tell(one.problem);
				}
			}
			for (const one of before) {
				one.part.takeBack(one.problem);
			}
			if (told.length > 0) {
				this.#told.set(key, told);
			} else {
				this.#told.delete(key);
			}
		}
		this.#changed.clear();
	}
}

function byPlace(a: MatchEntry, b: MatchEntry): number {
	return a.part.file.compareTo(b.part.file) || a.part.index - b.part.index || a.requirement.line - b.requirement.line;
}
