import type { CycleHeading } from './makeHeading';
import type { RawCycle, RawHistory, Span } from './rawHistory';

/** What a scan has found so far. */
export class Findings {
	readonly #cycles: RawCycle[];
	readonly #strays: Span[];
	readonly #conflicts: Span[] = [];
	#cycle: { -readonly [Member in keyof RawCycle]: RawCycle[Member] } | undefined;
	#records: Span[];
	#openConflict = false;
	#endLine = 0;
	#end = 0;

	/** @param known Whose last two cycles are found again. */
	constructor(known?: RawHistory) {
		this.#cycles = known?.cycles.slice(0, -2) ?? [];
		this.#strays = known?.strays.slice() ?? [];
		this.#records = this.#strays;
	}

	/** The last line so far that is not blank. */
	reach(line: number, end: number): void {
		this.#endLine = line;
		this.#end = end;
	}

	addCycle(heading: CycleHeading, line: number, start: number, end: number): void {
		this.#closeCycle();
		this.#records = [];
		this.#cycle = { heading, line, endLine: line, start, end, records: this.#records };
		this.#cycles.push(this.#cycle);
	}

	addRecord(span: Span): void {
		this.#records.push(span);
	}

	addMarker(opens: boolean, span: Span): void {
		const open = this.#openConflict ? this.#conflicts.pop() : undefined;
		this.#openConflict = opens;
		if (open && opens) {
			this.#conflicts.push(open);
		}
		this.#conflicts.push(open && !opens ? { ...open, endLine: span.line, end: span.end } : span);
	}

	finish(): Omit<RawHistory, 'open'> {
		this.#closeCycle();
		return { cycles: this.#cycles, strays: this.#strays, conflicts: this.#conflicts };
	}

	#closeCycle(): void {
		if (this.#cycle) {
			this.#cycle.endLine = this.#endLine;
			this.#cycle.end = this.#end;
		}
	}
}
