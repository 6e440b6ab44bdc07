import { type CycleHeading, cycleHeading } from './cycleHeading';
import { LineState } from './lineState';

/** A piece of apply.md: lines from 1, inclusive; offsets into the text, the end exclusive and without line end. */
export interface Span {
	readonly line: number;
	readonly endLine: number;
	readonly start: number;
	readonly end: number;
}

export interface RawCycle extends Span {
	readonly heading: CycleHeading;
	/** Where the records stand, readable or not, in their order. */
	readonly records: readonly Span[];
}

export interface RawHistory {
	readonly cycles: readonly RawCycle[];
	/** Records above the first cycle. */
	readonly strays: readonly Span[];
	/** Conflict markers of Git: from `<<<<<<<` to `>>>>>>>`, or one marker alone. */
	readonly conflicts: readonly Span[];
	/** The line that ends the fence or comment that is open at the end, and the line that opened it. */
	readonly open: { readonly closing: string; readonly line: number } | undefined;
}

/** Find cycles, records and conflict markers in one pass over the text of apply.md (in LF, without BOM). */
export function scanHistory(text: string): RawHistory {
	const found = new Findings();
	const state = new LineState();
	let openLine = 0;
	for (let start = 0, end = 0, line = 1; start <= text.length; start = end + 1, line++) {
		end = text.indexOf('\n', start);
		end = end < 0 ? text.length : end;
		const first = text.charCodeAt(start);
		if (end === start) {
			continue;
		}
		// Most lines are seen to hold no structure by their first character, without a copy of them.
		if (state.passes(first) && !structural.has(first)) {
			found.reach(line, end);
			continue;
		}
		const content = text.slice(start, end);
		openLine = state.isOpen ? openLine : line;
		const kind = state.next(content);
		const heading = kind === 'text' ? readHeading(text, content, end) : undefined;
		const span: Span = { line, endLine: line, start, end };
		if (heading) {
			found.addCycle(heading, span);
		} else if (kind === 'record') {
			found.addRecord(span);
		}
		if (isConflictMarker(content)) {
			found.addMarker(content, span);
		}
		if (content.trim() !== '') {
			found.reach(line, end);
		}
	}
	const { closing } = state;
	return { ...found.finish(), open: closing === undefined ? undefined : { closing, line: openLine } };
}

/** What a scan has found so far. */
class Findings {
	readonly #cycles: RawCycle[] = [];
	readonly #strays: Span[] = [];
	readonly #conflicts: Span[] = [];
	#cycle: { readonly heading: CycleHeading; readonly span: Span; readonly records: Span[] } | undefined;
	#openConflict = false;
	#endLine = 0;
	#end = 0;

	/** The last line so far that is not blank. */
	reach(line: number, end: number): void {
		this.#endLine = line;
		this.#end = end;
	}

	addCycle(heading: CycleHeading, span: Span): void {
		this.#closeCycle();
		this.#cycle = { heading, span, records: [] };
	}

	addRecord(span: Span): void {
		(this.#cycle?.records ?? this.#strays).push(span);
	}

	addMarker(line: string, span: Span): void {
		const open = this.#openConflict ? this.#conflicts.pop() : undefined;
		this.#openConflict = line.startsWith('<');
		if (open && this.#openConflict) {
			this.#conflicts.push(open);
		}
		this.#conflicts.push(open && !this.#openConflict ? { ...open, endLine: span.line, end: span.end } : span);
	}

	finish(): Omit<RawHistory, 'open'> {
		this.#closeCycle();
		return { cycles: this.#cycles, strays: this.#strays, conflicts: this.#conflicts };
	}

	#closeCycle(): void {
		if (this.#cycle) {
			const { heading, span, records } = this.#cycle;
			const { line, start } = span;
			this.#cycles.push({ heading, line, endLine: this.#endLine, start, end: this.#end, records });
		}
	}
}

/** First characters of lines that may start a cycle or mark a conflict. */
const structural: ReadonlySet<number> = new Set([...'#*_Cc<>'].map(mark => mark.charCodeAt(0)));

const cycleWord = /^ {0,3}cycle /i;

function readHeading(text: string, line: string, end: number): CycleHeading | undefined {
	const heading = cycleHeading(line);
	if (heading || !cycleWord.test(line)) {
		return heading;
	}
	const next = text.indexOf('\n', end + 1);
	const below = text.slice(end + 1, next < 0 ? text.length : next);
	return /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(below) ? cycleHeading(line, true) : undefined;
}

function isConflictMarker(line: string): boolean {
	const mark = line.charCodeAt(0) === 0x3c ? '<<<<<<<' : line.charCodeAt(0) === 0x3e ? '>>>>>>>' : undefined;
	return mark !== undefined && line.startsWith(mark) && (line.length === 7 || line[7] === ' ');
}
