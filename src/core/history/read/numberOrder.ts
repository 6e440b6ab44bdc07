/** Tells what is wrong with the order of the numbers of cycles, which it is given from the oldest on. */
export class NumberOrder {
	readonly #seen = new Set<number>();
	#highest = -1;
	/** The last number, as long as all went down, and how often they did. */
	#down: { readonly from: number; readonly steps: number } | undefined;

	/** What is wrong with the place of the next number, in sentences; `null` for a cycle without one. */
	next(number: number | null): readonly string[] {
		if (number === null) {
			return [];
		}
		const highest = this.#highest;
		const isRepeated = this.#seen.has(number);
		this.#seen.add(number);
		this.#highest = Math.max(highest, number);
		const isToldBefore = this.#goesDown(number) > 1;
		if (isRepeated) {
			return [`There is more than one cycle ${number}.`];
		}
		if (highest >= 0 && number > highest + 1) {
			const isOne = number === highest + 2;
			return [
				`Between cycle ${highest} and cycle ${number} ${isOne ? 'one is' : `${number - highest - 1} are`} missing.`,
			];
		}
		// Where the newest comes first, to say so once is enough.
		return number < highest && !isToldBefore ? [`Cycle ${number} comes after cycle ${highest}.`] : [];
	}

	/** How often the numbers went down, up to this one, without ever going up. */
	#goesDown(number: number): number {
		const isFirst = this.#seen.size === 1;
		const isDown = this.#down !== undefined && number < this.#down.from;
		this.#down = isFirst
			? { from: number, steps: 0 }
			: isDown
				? { from: number, steps: (this.#down?.steps ?? 0) + 1 }
				: undefined;
		return this.#down?.steps ?? 0;
	}
}
