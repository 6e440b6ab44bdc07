/** Cuts a text that comes in pieces into lines that end with LF, CR LF or CR. */
export class LineSplitter {
	#pieces: string[] = [];
	#pending = 0;

	/** Characters of the line that has not ended. */
	get pending(): number {
		return this.#pending;
	}

	/** The lines that a piece ends. */
	push(piece: string): readonly string[] {
		// A line that comes in many pieces is put together once, when it ends.
		if (!/[\r\n]/.test(piece)) {
			this.#pieces.push(piece);
			this.#pending += piece.length;
			return [];
		}
		const text = this.#pieces.join('') + piece;
		// A CR at the very end may be half of a CR LF.
		const lines = text.split(/\r\n|\n|\r(?!$)/);
		const rest = lines.pop() ?? '';
		this.#pieces = [rest];
		this.#pending = rest.length;
		return lines;
	}
}
