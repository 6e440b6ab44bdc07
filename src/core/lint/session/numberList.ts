const fewest = 64;

/** Integers of 32 bits, one after another, of which nobody knows before how many there are. */
export class NumberList {
	#numbers = new Int32Array(fewest);
	#length = 0;

	push(number: number): void {
		if (this.#length === this.#numbers.length) {
			const longer = new Int32Array(this.#length * 2);
			longer.set(this.#numbers);
			this.#numbers = longer;
		}
		this.#numbers[this.#length++] = number;
	}

	/** All of them, in no more room than they need. */
	take(): Int32Array {
		return this.#numbers.slice(0, this.#length);
	}
}
