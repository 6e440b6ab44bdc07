/** Keeps the last bytes of a stream, however long it gets. */
export class TailBuffer {
	readonly #capacity: number;
	#chunks: Uint8Array[] = [];
	#kept = 0;
	#dropped = 0;

	/** @param capacity Bytes that are kept at least; twice as many are held at most, a chunk apart. */
	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	push(chunk: Uint8Array): void {
		this.#chunks.push(chunk);
		this.#kept += chunk.length;
		if (this.#kept > 2 * this.#capacity) {
			this.#cut();
		}
	}

	/** The end of the stream as text, and how many bytes came before it. What is no UTF-8 reads as U+FFFD. */
	read(): { readonly text: string; readonly dropped: number } {
		this.#cut();
		return { text: new TextDecoder().decode(Buffer.concat(this.#chunks)), dropped: this.#dropped };
	}

	#cut(): void {
		const all = Buffer.concat(this.#chunks);
		let start = Math.max(0, all.length - this.#capacity);
		if (start > 0) {
			// Not in the middle of a character.
			for (let step = 0; step < 3 && ((all[start] ?? 0) & 0xc0) === 0x80; step++) {
				start++;
			}
		}
		this.#dropped += start;
		this.#chunks = [all.subarray(start)];
		this.#kept = all.length - start;
	}
}
