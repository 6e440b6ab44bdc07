/** Milliseconds from the end of a read that typing is collected for before it is read again. */
export const readDelay = 15;

/**
 * Reads the same thing again and again, one read after the other, so that an older state never replaces a newer one.
 *
 * Whoever asks before a read has begun shares it: it will see whatever changes until then.
 */
export class ReadQueue {
	readonly #read: () => Promise<void>;
	#reads: Promise<void> = Promise.resolve();
	#queued: Promise<void> | undefined;
	#timer: NodeJS.Timeout | undefined;
	/** When the timer ends, in milliseconds. */
	#due = 0;
	/** When the last read ended, in milliseconds. */
	#ended = 0;

	/** @param read Must not reject. */
	constructor(read: () => Promise<void>) {
		this.#read = read;
	}

	/** Resolves once it was read from now on. */
	next(): Promise<void> {
		this.#queued ??= this.#reads.then(async () => {
			this.#queued = undefined;
			await this.#read();
			this.#ended = Date.now();
		});
		this.#reads = this.#queued;
		return this.#queued;
	}

	/**
	 * Read a little later; calls shortly after one another are one read, at the earliest of their times.
	 *
	 * @param delay In milliseconds; by default what is left of the pause between two reads: none, where nobody typed.
	 */
	soon(delay = Math.max(0, this.#ended + readDelay - Date.now())): void {
		const due = Date.now() + delay;
		if (this.#timer && this.#due <= due) {
			return;
		}
		clearTimeout(this.#timer);
		this.#due = due;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			void this.next();
		}, delay);
	}

	/** Resolves once what was asked for is read. */
	settled(): Promise<void> {
		return this.#reads;
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}
}
