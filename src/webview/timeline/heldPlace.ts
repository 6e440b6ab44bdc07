/** A cycle, and how many pixels its row stands below the upper edge of the window. */
export interface Place {
	readonly index: number;
	readonly offset: number;
}

/** Frames for which a place is held while rows around it arrive. */
const frameLimit = 20;

/** Keeps a row where it is on the screen while what is above it is drawn and measured, until the user scrolls. */
export class HeldPlace {
	readonly #find: (index: number) => HTMLElement | null;
	#place: Place | null = null;
	#frames = 0;

	/** @param find The row of a cycle, where it is drawn. */
	constructor(find: (index: number) => HTMLElement | null) {
		this.#find = find;
		for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
			window.addEventListener(type, () => this.hold(null), { passive: true, capture: true });
		}
	}

	/** The cycle that is held. */
	get index(): number | undefined {
		return this.#place?.index;
	}

	/** Hold a row at a place from now on; `null` to let go. */
	hold(place: Place | null): void {
		this.#place = place;
		this.#frames = frameLimit;
	}

	/** Scroll so that the row is in its place. Gives whether this must be done once more, after the next drawing. */
	settle(): boolean {
		const row = this.#place && this.#find(this.#place.index);
		if (!this.#place || !row) {
			return false;
		}
		const off = row.getBoundingClientRect().top - this.#place.offset;
		if (Math.abs(off) > 1) {
			window.scrollBy(0, off);
		}
		this.#frames--;
		if (this.#frames <= 0) {
			this.#place = null;
		}
		return this.#place !== null;
	}

	/** The first row that is in sight below an edge, to be held there later; `null` where the list is not scrolled. */
	static of(rows: Iterable<HTMLElement>, edge: number): Place | null {
		for (const row of rows) {
			const { top, bottom } = row.getBoundingClientRect();
			if (bottom > edge) {
				return { index: Number(row.dataset.row), offset: top };
			}
		}
		return null;
	}
}
