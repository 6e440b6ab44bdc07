import type { Requirement } from '../../spec/spec';
import type { KeyedEntries } from './keyedEntries';
import type { LintedPart } from './lintedPart';
import type { Told } from './partProblem';

/** A requirement that is compared with others. */
export interface MatchEntry {
	readonly part: LintedPart;
	readonly requirement: Requirement;
}

/** How the entries of one key are found, and what they tell together. */
export interface Matching<Key, Entry extends MatchEntry> {
	/** The entries of a part. */
	entriesOf(part: LintedPart): KeyedEntries<Key, Entry>;
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
	/** Most keys have one part, and one entry in it. One that got a key later may stand twice among many. */
	#parts: Map<Key, LintedPart | LintedPart[]> | undefined;
	// Each file has such tables, and in most nothing is compared.
	#told: Map<Key, readonly Told[]> | undefined;
	#changed: Set<Key> | undefined;

	constructor(matching: Matching<Key, Entry>) {
		this.#matching = matching;
	}

	add(part: LintedPart): void {
		for (const key of this.#matching.entriesOf(part).keys) {
			this.addKey(part, key);
		}
	}

	/** A part has an entry of one more key. */
	addKey(part: LintedPart, key: Key): void {
		this.#parts ??= new Map();
		const known = this.#parts.get(key);
		if (known === undefined) {
			this.#parts.set(key, part);
			return;
		}
		this.#change(key);
		if (!Array.isArray(known)) {
			if (known !== part) {
				this.#parts.set(key, [known, part]);
			}
		} else if (known.at(-1) !== part) {
			known.push(part);
		}
	}

	remove(part: LintedPart): void {
		for (const key of this.#matching.entriesOf(part).keys) {
			const known = this.#parts?.get(key);
			if (Array.isArray(known)) {
				this.#change(key);
				this.#keep(
					key,
					known.filter(one => one !== part),
				);
			} else if (known === part) {
				this.#parts?.delete(key);
				if (this.#told?.has(key)) {
					this.#change(key);
				}
			}
		}
	}

	/** Judge what a part has to do with others anew, though the entries are the same. */
	touch(part: LintedPart): void {
		for (const key of this.#matching.entriesOf(part).keys) {
			if (Array.isArray(this.#parts?.get(key))) {
				this.#change(key);
			}
		}
	}

	/** Let the parts know what their requirements tell together now. */
	settle(): void {
		for (const key of this.#changed ?? nothing) {
			const before = this.#told?.get(key) ?? nothing;
			const told = this.#judge(key);
			if (told.length > 0 || before.length > 0) {
				this.#settle(key, before, told);
			}
		}
		this.#changed?.clear();
	}

	#change(key: Key): void {
		this.#changed ??= new Set();
		this.#changed.add(key);
	}

	#keep(key: Key, parts: LintedPart[]): void {
		const [only] = parts;
		if (only === undefined) {
			this.#parts?.delete(key);
		} else {
			this.#parts?.set(key, parts.length === 1 ? only : parts);
		}
	}

	#settle(key: Key, before: readonly Told[], told: readonly Told[]): void {
		const gone = new Set(before);
		for (const one of told) {
			if (!gone.delete(one)) {
				one.part.tell(one.problem);
			}
		}
		for (const one of gone) {
			one.part.takeBack(one.problem);
		}
		if (told.length > 0) {
			this.#told ??= new Map();
			this.#told.set(key, told);
		} else {
			this.#told?.delete(key);
		}
	}

	#judge(key: Key): readonly Told[] {
		const known = this.#parts?.get(key);
		const parts = Array.isArray(known) ? [...new Set(known)] : known ? [known] : nothing;
		const [first] = parts;
		// Mostly an entry is there again that was there before, and it is the only one.
		if (!first || (parts.length === 1 && !this.#matching.entriesOf(first).isRepeated(key))) {
			return nothing;
		}
		const entries = parts.flatMap(part => this.#matching.entriesOf(part).of(key));
		return entries.length > 1 ? this.#matching.judge(entries.sort(byPlace)) : nothing;
	}
}

const nothing: readonly never[] = [];

function byPlace(a: MatchEntry, b: MatchEntry): number {
	return a.part.file.compareTo(b.part.file) || a.part.index - b.part.index || a.requirement.line - b.requirement.line;
}
