const nothing: readonly never[] = [];
/** So few keys are quicker gone through than kept in a map. */
const few = 32;

/**
 * The entries of a part by what they are compared by.
 *
 * Most keys of a spec have one entry, which nobody asks for. So an entry that is worth little can be left out, and is
 * made once somebody asks for its key; it is the same object from then on.
 */
export class KeyedEntries<Key, Entry> {
	readonly #make: (index: number, key: Key) => readonly Entry[];
	readonly #keys: Key[] = [];
	readonly #indexes: number[] = [];
	readonly #entries: (Entry | undefined)[] = [];
	/** Where the entries of each key are, once entries of one were asked for. */
	#places: Map<Key, number[]> | undefined;
	#found: Map<Key, readonly Entry[]> | undefined;

	/** @param make Makes the entries of a key that the requirement with an index in the part has, where none was given. */
	constructor(make: (index: number, key: Key) => readonly Entry[] = () => nothing) {
		this.#make = make;
	}

	/** Let the requirement with this index have an entry of this key. */
	add(key: Key, index: number, entry?: Entry): void {
		this.#keys.push(key);
		this.#indexes.push(index);
		this.#entries.push(entry);
		this.#places = undefined;
		this.#found?.delete(key);
	}

	/** The key of each entry. */
	get keys(): readonly Key[] {
		return this.#keys;
	}

	/** Whether a key has several entries, without making them. */
	isRepeated(key: Key): boolean {
		if (!this.#places && this.#keys.length <= few) {
			return this.#keys.indexOf(key) !== this.#keys.lastIndexOf(key);
		}
		return this.#placesOf(key).length > 1;
	}

	/** The entries of a key, in the order of the requirements. */
	of(key: Key): readonly Entry[] {
		this.#found ??= new Map();
		let entries = this.#found.get(key);
		if (!entries) {
			const places = [...this.#placesOf(key)].sort((a, b) => this.#indexAt(a) - this.#indexAt(b));
			entries = places.flatMap((place, at) => {
				const isMade = at > 0 && this.#indexAt(places[at - 1] as number) === this.#indexAt(place);
				return this.#entries[place] ?? (isMade ? nothing : this.#make(this.#indexAt(place), key));
			});
			this.#found.set(key, entries);
		}
		return entries;
	}

	#indexAt(place: number): number {
		return this.#indexes[place] as number;
	}

	#placesOf(key: Key): readonly number[] {
		this.#places ??= this.#collectPlaces();
		return this.#places.get(key) ?? nothing;
	}

	#collectPlaces(): Map<Key, number[]> {
		const places = new Map<Key, number[]>();
		for (const [place, key] of this.#keys.entries()) {
			const known = places.get(key);
			if (known) {
				known.push(place);
			} else {
				places.set(key, [place]);
			}
		}
		return places;
	}
}
