import { toLf } from '../core/text/decodeText';

/** Looks for a text in a stream, whatever line ends either has. Keeps no more of the stream than the text is long. */
export class TextFinder {
	readonly #wanted: string;
	#carried = '';
	#found: boolean;

	constructor(wanted: string) {
		this.#wanted = toLf(wanted);
		this.#found = this.#wanted === '';
	}

	/** Whether the text was in what came so far. */
	get found(): boolean {
		return this.#found;
	}

	push(text: string): void {
		if (this.#found || text === '') {
			return;
		}
		const all = this.#carried + text;
		// A CR at the end may be half of a line end.
		const open = all.endsWith('\r') ? '\r' : '';
		const read = toLf(open === '' ? all : all.slice(0, -1));
		this.#found = read.includes(this.#wanted) || toLf(read + open).includes(this.#wanted);
		this.#carried = read.slice(Math.max(0, read.length - this.#wanted.length + 1)) + open;
	}
}
