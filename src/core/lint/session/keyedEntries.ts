const nothing: readonly never[] = [];
/** So few keys are quicker gone through than kept in a map. */
const few = 32;

/**
 * The entries of a part by what they are compared by.
 *
 * Most keys of a spec have one entry, which nobody asks for, so that only its key is kept; the entries of a key are made
 * once somebody asks, and are the same objects from then on.
 */
export class KeyedEntries<Key, Entry> {
	readonly #make: (index: number, key: Key) => readonly Entry[];
	readonly #keys: Key[] = [];
	readonly #indexes: number[] = [];
	/** The requirements of each key, once entries of one were asked for. */
	#owners: Map<Key, number[]> | undefined;
	#made: Map<Key, readonly Entry[]> | undefined;

	/** @param make Makes the entries of a key that one requirement of the part has. */
	constructor(make: (index: number, key: Key) => readonly Entry[]) {
		this.#make = make;
	}

	/** Let the requirement with this index have an entry of this key. */
	add(key: Key, index: number): void {
		this.#keys.push(key);
		this.#indexes.push(index);
		this.#owners = undefined;
		this.#made?.delete(key);
	}

	/** The key of each entry. */
	get keys(): readonly Key[] {
		return this.#keys;
	}

	/** Whether a key has several entries, without making them. */
	isRepeated(key: Key): boolean {
		if (!this.#owners && this.#keys.length <= few) {
			return this.#keys.indexOf(key) !== this.#keys.lastIndexOf(key);
		}
		return this.#ownersOf(key).length > 1;
	}

	/** The entries of a key, in the order of the requirements. */
	of(key: Key): readonly Entry[] {
		this.#made ??= new Map();
		let entries = this.#made.get(key);
		if (!entries) {
			entries = [...new Set(this.#ownersOf(key))].sort(inOrder).flatMap(index => this.#make(index, key));
			this.#made.set(key, entries);
		}
		return entries;
	}

	#ownersOf(key: Key): readonly number[] {
		this.#owners ??= this.#collectOwners();
		return this.#owners.get(key) ?? nothing;
	}

	#collectOwners(): Map<Key, number[]> {
		const owners = new Map<Key, number[]>();
		for (const [at, key] of this.#keys.entries()) {
			const known = owners.get(key);
			const index = this.#indexes[at] as number;
			if (known) {
				known.push(index);
			} else {
				owners.set(key, [index]);
			}
		}
		return owners;
	}
}

function inOrder(a: number, b: number): number {
	return a - b;
}
