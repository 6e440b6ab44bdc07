import type { Requirement } from '../../spec/spec';
import type { LintedPart } from './lintedPart';
import type { Told } from './partProblem';

/** A requirement that is compared with others. */
export interface MatchEntry {
	readonly part: LintedPart;
	readonly requirement: Requirement;
}

/** How the entries of one key are found, and what they tell together. */
export interface Matching<Key, Entry extends MatchEntry> {
	/** The keys of a part, one for each entry. */
	keysOf(part: LintedPart): readonly Key[];
	/** The entries of a key that a part has: the same objects each time. */
	entriesOf(part: LintedPart, key: Key): readonly Entry[];
	/**
	 * Gets the entries of one key, at least two, in the order of the files and their text. What it tells again by the
	 * same objects is taken for unchanged.
	 */
	judge(entries: readonly Entry[]): readonly Told[];
}

/**
 * Keeps the parts together that have requirements which have to do with each other, by a key, and what these tell.
 *
 * An edit judges anew only those keys that a requirement came to or left.
 */
export class Matches<Key, Entry extends MatchEntry> {
	readonly #matching: Matching<Key, Entry>;
	/** Most keys have one part, and one entry in it. */
	readonly #parts = new Map<Key, LintedPart | LintedPart[]>();
	readonly #told = new Map<Key, readonly Told[]>();
	readonly #changed = new Set<Key>();

	constructor(matching: Matching<Key, Entry>) {
		this.#matching = matching;
	}

	add(part: LintedPart): void {
		for (const key of this.#matching.keysOf(part)) {
			const known = this.#parts.get(key);
			if (known === undefined) {
				this.#parts.set(key, part);
				continue;
			}
			this.#changed.add(key);
			if (!Array.isArray(known)) {
				if (known !== part) {
					this.#parts.set(key, [known, part]);
				}
			} else if (known.at(-1) !== part) {
				known.push(part);
			}
		}
	}

	remove(part: LintedPart): void {
		for (const key of this.#matching.keysOf(part)) {
			const known = this.#parts.get(key);
			if (Array.isArray(known)) {
				this.#changed.add(key);
				const rest = known.filter(one => one !== part);
				const [only] = rest;
				this.#parts.set(key, rest.length === 1 && only ? only : rest);
			} else if (known === part) {
				this.#parts.delete(key);
				if (this.#told.has(key)) {
					this.#changed.add(key);
				}
			}
		}
	}

	/** Judge what a part has to do with others anew, though the entries are the same. */
	touch(part: LintedPart): void {
		for (const key of this.#matching.keysOf(part)) {
			if (Array.isArray(this.#parts.get(key))) {
				this.#changed.add(key);
			}
		}
	}

	/** Let the parts know what their requirements tell together now. */
	settle(): void {
		for (const key of this.#changed) {
			const before = new Set(this.#told.get(key));
			const entries = this.#entriesOf(key);
			const told = entries.length > 1 ? this.#matching.judge(entries) : [];
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

	#entriesOf(key: Key): readonly Entry[] {
		const parts = this.#parts.get(key) ?? [];
		const all = Array.isArray(parts) ? parts : [parts];
		return all.flatMap(part => this.#matching.entriesOf(part, key)).sort(byPlace);
	}
}

function byPlace(a: MatchEntry, b: MatchEntry): number {
	return a.part.file.compareTo(b.part.file) || a.part.index - b.part.index || a.requirement.line - b.requirement.line;
}
