/**
 * What a line of apply.md is: `text` may hold structure; `fence` opens or ends a code fence and `code`
 * stands in one; `comment` belongs to an HTML comment; `record` starts one of this program's records.
 */
export type LineKind = 'text' | 'fence' | 'code' | 'comment' | 'record';

/**
 * Follows code fences and HTML comments down a text, line by line.
 *
 * As in CommonMark, but for fences in list items: they may be indented by any width,
 * since people indent them as they like. What is never closed runs to the end.
 */
export class LineState {
	#fence: { readonly mark: string; readonly length: number } | undefined;
	#comment = false;

	/** The kind of the next line, given without its line end. */
	next(line: string): LineKind {
		if (this.#comment) {
			this.#comment = !line.includes('-->');
			return 'comment';
		}
		const ink = firstInk(line);
		if (this.#fence) {
			if (!this.#closes(line, ink)) {
				return 'code';
			}
			this.#fence = undefined;
			return 'fence';
		}
		return this.#open(line, ink);
	}

	/** Whether a line that starts with this character (a UTF-16 code) leaves everything as it is, and needs no `next`. */
	passes(code: number): boolean {
		if (this.#comment || code === 0x20 || code === 0x09) {
			return false;
		}
		return this.#fence ? code !== this.#fence.mark.charCodeAt(0) : !openers.has(code);
	}

	/** Whether a fence or a comment is open. */
	get isOpen(): boolean {
		return this.#comment || this.#fence !== undefined;
	}

	/** The line that would end what is open, or `undefined` where nothing is. */
	get closing(): string | undefined {
		return this.#comment ? '-->' : this.#fence?.mark.repeat(this.#fence.length);
	}

	#open(line: string, ink: number): LineKind {
		const mark = line[ink];
		if (mark === '<' && ink <= 3 && line.startsWith('<!--', ink) && !line.slice(0, ink).includes('\t')) {
			this.#comment = !line.includes('-->', ink + 2);
			return recordStart.test(line) ? 'record' : 'comment';
		}
		const fence = mark !== undefined && fenceMarks.includes(mark) ? openingFence.exec(line)?.[1] : undefined;
		if (!fence) {
			return 'text';
		}
		this.#fence = { mark: fence.charAt(0), length: fence.length };
		return 'fence';
	}

	#closes(line: string, ink: number): boolean {
		const { mark, length } = this.#fence ?? { mark: '', length: 0 };
		let at = ink;
		while (line[at] === mark) {
			at++;
		}
		return at - ink >= length && line.slice(at).trim() === '';
	}
}

const recordStart = /^<!-- spec-ops (?:begin|end) /;

/** First characters of a line that may open a fence, alone or as the start of a list item. */
const fenceMarks = '`~-*+0123456789';

const openers: ReadonlySet<number> = new Set([...fenceMarks, '<'].map(mark => mark.charCodeAt(0)));

// The info string of a backtick fence has no backtick.
const openingFence = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;

function firstInk(line: string): number {
	let at = 0;
	for (let code = line.charCodeAt(0); code === 0x20 || code === 0x09; code = line.charCodeAt(at)) {
		at++;
	}
	return at;
}
