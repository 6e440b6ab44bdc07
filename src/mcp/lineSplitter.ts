/** A line of a stream, without its end; of one that is too long no more than its two ends. */
export type Line =
	| { readonly kind: 'line'; readonly bytes: Buffer }
	| { readonly kind: 'tooLong'; readonly head: Buffer; readonly tail: Buffer };

/** Bytes that are kept of either end of a line that is too long. */
const keptBytes = 512;
const lineFeed = 0x0a;

/** Takes the lines out of a stream of bytes as they come, in linear time and bounded memory. */
export class LineSplitter {
	readonly #limit: number;
	#parts: Buffer[] = [];
	#length = 0;
	/** Of a line that is too long: its beginning, and its end so far. */
	#cut: { readonly head: Buffer; tail: Buffer } | undefined;

	/** @param limit Bytes of one line. */
	constructor(limit: number) {
		this.#limit = limit;
	}

	/** The lines that end in this chunk. */
	push(chunk: Buffer): readonly Line[] {
		const lines: Line[] = [];
		let start = 0;
		for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
			this.#add(chunk.subarray(start, end));
			lines.push(this.#take());
			start = end + 1;
		}
		this.#add(chunk.subarray(start));
		return lines;
	}

	#add(part: Buffer): void {
		this.#length += part.length;
		if (this.#cut) {
			this.#cut.tail = Buffer.concat([this.#cut.tail, part.subarray(-keptBytes)]).subarray(-keptBytes);
			return;
		}
		this.#parts.push(part);
		if (this.#length > this.#limit) {
			const all = Buffer.concat(this.#parts);
			this.#cut = { head: Buffer.from(all.subarray(0, keptBytes)), tail: Buffer.from(all.subarray(-keptBytes)) };
			this.#parts = [];
		}
	}

	#take(): Line {
		const line: Line = this.#cut
			? { kind: 'tooLong', ...this.#cut }
			: { kind: 'line', bytes: Buffer.concat(this.#parts) };
		this.#parts = [];
		this.#length = 0;
		this.#cut = undefined;
		return line;
	}
}
