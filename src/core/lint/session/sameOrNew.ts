/** A list that is made again, item by item: the old one itself, as long as the same items come; nothing is made then. */
export class SameOrNew<Item> {
	readonly #old: readonly Item[];
	#count = 0;
	#changed: Item[] | undefined;

	constructor(old: readonly Item[]) {
		this.#old = old;
	}

	push(item: Item): void {
		if (this.#changed) {
			this.#changed.push(item);
		} else if (this.#count < this.#old.length && this.#old[this.#count] === item) {
			this.#count++;
		} else {
			this.#changed = this.#old.slice(0, this.#count);
			this.#changed.push(item);
		}
	}

	/** What came so far. */
	get list(): readonly Item[] {
		return this.#changed ?? (this.#count === this.#old.length ? this.#old : this.#old.slice(0, this.#count));
	}
}
