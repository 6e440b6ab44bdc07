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
 * Lines are looked at where they stand, without a copy: a history has hundreds of thousands of them.
 */
export class LineState {
	/** Character of the open fence, as UTF-16 code; 0 where none is open. */
	#fence = 0;
	#fenceLength = 0;
	#comment = false;

	/** The kind of the next line, which stands in `text` from `start` to `end`, without its line end. */
	next(text: string, start = 0, end = text.length): LineKind {
		if (this.#comment) {
			this.#comment = !text.slice(start, end).includes('-->');
			return 'comment';
		}
		const ink = skipBlanks(text, start, end);
		if (this.#fence === 0) {
			return this.#open(text, start, ink, end);
		}
		if (!this.#closes(text, ink, end)) {
			return 'code';
		}
		this.#fence = 0;
		return 'fence';
	}

	/** The kind of the next line, mostly told by its first character. */
	kindOf(line: string): LineKind {
		if (!this.#comment && (line === '' || this.passes(line.charCodeAt(0)))) {
			return this.#fence === 0 ? 'text' : 'code';
		}
		return this.next(line);
	}

	/** Whether a line that starts with this character (a UTF-16 code) leaves everything as it is, and needs no `next`. */
	passes(code: number): boolean {
		if (this.#comment || code === space || code === tab) {
			return false;
		}
		return this.#fence === 0 ? code >= 128 || openers[code] !== 1 : code !== this.#fence;
	}

	/** Whether a fence or a comment is open. */
	get isOpen(): boolean {
		return this.#comment || this.#fence !== 0;
	}

	/** The line that would end what is open, or `undefined` where nothing is. */
	get closing(): string | undefined {
		if (this.#comment) {
			return '-->';
		}
		return this.#fence === 0 ? undefined : String.fromCharCode(this.#fence).repeat(this.#fenceLength);
	}

	#open(text: string, start: number, ink: number, end: number): LineKind {
		if (text.charCodeAt(ink) === less && isComment(text, start, ink, end)) {
			this.#comment = !isClosed(text, ink, end);
			return ink === start && isRecord(text, start) ? 'record' : 'comment';
		}
		const at = skipListMarker(text, ink, end);
		const mark = at < end ? text.charCodeAt(at) : 0;
		if (mark !== backtick && mark !== tilde) {
			return 'text';
		}
		const run = skipRun(text, at, end, mark);
		// The info string of a backtick fence has no backtick.
		if (run - at < 3 || (mark === backtick && holds(text, run, end, backtick))) {
			return 'text';
		}
		this.#fence = mark;
		this.#fenceLength = run - at;
		return 'fence';
	}

	#closes(text: string, ink: number, end: number): boolean {
		const run = skipRun(text, ink, end, this.#fence);
		return run - ink >= this.#fenceLength && (run === end || text.slice(run, end).trim() === '');
	}
}

const tab = 9;
const space = 32;
const less = 60;
const backtick = 96;
const tilde = 126;

/** By UTF-16 code: 1 for the first characters of a line that may open something, alone or as the start of a list item. */
const openers = Uint8Array.from({ length: 128 }, (_, code) =>
	'`~-*+0123456789<'.includes(String.fromCharCode(code)) ? 1 : 0,
);

function isBlank(code: number): boolean {
	return code === space || code === tab;
}

function skipBlanks(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isBlank(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function skipRun(text: string, start: number, end: number, mark: number): number {
	let at = start;
	while (at < end && text.charCodeAt(at) === mark) {
		at++;
	}
	return at;
}

function holds(text: string, start: number, end: number, mark: number): boolean {
	for (let at = start; at < end; at++) {
		if (text.charCodeAt(at) === mark) {
			return true;
		}
	}
	return false;
}

/** Where the content of a list item starts; `ink` where the line is none. */
function skipListMarker(text: string, ink: number, end: number): number {
	const digits = skipDigits(text, ink, end);
	const mark = ink < end ? text.charAt(digits) : '';
	const isMarker = digits === ink ? '-*+'.includes(mark) : digits - ink <= 9 && '.)'.includes(mark);
	const content = skipBlanks(text, digits + 1, end);
	return mark !== '' && isMarker && content > digits + 1 ? content : ink;
}

function skipDigits(text: string, start: number, end: number): number {
	let at = start;
	for (let code = text.charCodeAt(at); at < end && code >= 48 && code <= 57; code = text.charCodeAt(at)) {
		at++;
	}
	return at;
}

/** Indented by at most three spaces. */
function isComment(text: string, start: number, ink: number, end: number): boolean {
	return ink - start <= 3 && ink + 4 <= end && text.startsWith('<!--', ink) && !text.slice(start, ink).includes('\t');
}

function isClosed(text: string, ink: number, end: number): boolean {
	// Records are long, and end their comment at the very end.
	return (end - 3 >= ink + 2 && text.startsWith('-->', end - 3)) || text.slice(ink + 2, end).includes('-->');
}

function isRecord(text: string, start: number): boolean {
	return text.startsWith('<!-- spec-ops begin ', start) || text.startsWith('<!-- spec-ops end ', start);
}
