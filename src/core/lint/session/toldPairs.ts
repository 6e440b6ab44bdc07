import type { MatchEntry } from './matches';
import type { Told } from './partProblem';

/** Keeps what one entry tells beside an earlier one, so that it stays the same object as long as both stay. */
export class ToldPairs<Entry extends MatchEntry> {
	readonly #make: (earlier: Entry, later: Entry) => Told | undefined;
	readonly #made = new WeakMap<Entry, { readonly earlier: Entry; readonly told: Told | undefined }>();

	constructor(make: (earlier: Entry, later: Entry) => Told | undefined) {
		this.#make = make;
	}

	of(earlier: Entry, later: Entry): Told | undefined {
		const made = this.#made.get(later);
		if (made?.earlier === earlier) {
			return made.told;
		}
		const told = this.#make(earlier, later);
		this.#made.set(later, { earlier, told });
		return told;
	}
}
