import { SPACE, TAB } from './characters';

/**
 * Where a scan stands in one line: which columns of indentation are still to be had, and what comes after them.
 *
 * Columns are counted with tab stops of four, and a tab can be used up in part. A lifetime spans all lines of a text.
 */
export class LineCursor {
	readonly text: string;
	/** Offset after the line, its line feed left out. */
	end = 0;
	/** Offset of the first character after the indentation; `end` where the rest is blank. */
	next = 0;
	/** Columns of indentation before `next` that no holder has used up. */
	indent = 0;
	#column = 0;

	constructor(text: string) {
		this.text = text;
	}

	get blank(): boolean {
		return this.next >= this.end;
	}

	moveToLine(start: number, end: number): void {
		this.end = end;
		this.#measure(start, 0);
	}

	/** Move to an offset in a line, right after which there is no white space, with nothing before it to be had. */
	moveTo(offset: number, end: number): void {
		this.end = end;
		this.next = offset;
		this.indent = 0;
		this.#column = 0;
	}

	/** Use up columns of the indentation; there must be as many. */
	advance(columns: number): void {
		this.#column += columns;
		this.indent -= columns;
	}

	/** Pass `length` characters of a marker at `next`; the indentation is then what follows them. */
	passMarker(length: number): void {
		this.#measure(this.next + length, this.#column + this.indent + length);
	}

	/** Pass `>` and the one column of space that belongs to it. */
	passQuoteMarker(): void {
		this.passMarker(1);
		if (this.indent > 0) {
			this.advance(1);
		}
	}

	#measure(from: number, column: number): void {
		const { text, end } = this;
		let at = from;
		let reached = column;
		for (; at < end; at++) {
			const code = text.charCodeAt(at);
			if (code === SPACE) {
				reached++;
			} else if (code === TAB) {
				reached += 4 - (reached & 3);
			} else {
				break;
			}
		}
		this.#column = column;
		this.next = at;
		this.indent = reached - column;
	}
}
