/** Tells what is wrong with the order of the numbers of cycles, which it is given from the oldest on. */
export class NumberOrder {
	readonly #seen = new Set<number>();
	#highest = -1;

	/** What is wrong with the place of the next number, in sentences; `null` for a cycle without one. */
	next(number: number | null): readonly string[] {
		if (number === null) {
			return [];
		}
		const highest = this.#highest;
		const isRepeated = this.#seen.has(number);
		this.#seen.add(number);
		this.#highest = Math.max(highest, number);
		if (isRepeated) {
			return [`There is more than one cycle ${number}.`];
		}
		return number < highest ? [`Cycle ${number} comes after cycle ${highest}.`] : [];
	}
}
