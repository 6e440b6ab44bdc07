import type { ToTimeline } from './protocol';
import type {
	TimelineBody,
	TimelineDetails,
	TimelineHead,
	TimelineOverview,
	TimelineRow,
	TimelineTrend,
} from './timelineModel';

/** Something that was sent; `stale` where there may be more to say by now, so that it is asked for again and shown until then. */
interface Held<T> {
	readonly value: T;
	readonly stale: boolean;
}

/** Rows that are kept; the ones that were not looked at for longest go first. */
const rowLimit = 5_000;

/**
 * The page's side of a timeline: what was sent of a history, and what is missing of it.
 *
 * When the file grows, what is known of its older cycles stays.
 */
export class TimelineCache {
	#head: TimelineHead | undefined;
	#overview: TimelineOverview | undefined;
	#trend: TimelineTrend | null = null;
	#matches: readonly number[] | null = null;
	/** Number of the last query that was asked. */
	#query = 0;
	#isFound = true;
	#keys: readonly string[] | undefined;
	readonly #rows = new Map<number, Held<TimelineRow>>();
	readonly #bodies = new Map<number, Held<TimelineBody>>();
	readonly #details = new Map<number, Held<TimelineDetails>>();
	readonly #remarks = new Map<string, string>();
	readonly #asked = new Set<string>();

	get head(): TimelineHead | undefined {
		return this.#head;
	}

	/** Of the last state that was read to its end. */
	get overview(): TimelineOverview | undefined {
		return this.#overview;
	}

	/** The course of the requirements, of the last state for which it was counted. */
	get trend(): TimelineTrend | null {
		return this.#trend;
	}

	/** Cycles that are shown, newest first. */
	get length(): number {
		return this.#matches?.length ?? this.#head?.total ?? 0;
	}

	/** Whether only some cycles are shown. */
	get isFiltered(): boolean {
		return this.#matches !== null;
	}

	/** Whether the cycles that are shown are those of the last query. */
	get isFound(): boolean {
		return this.#isFound;
	}

	/** Names of the cycles that are shown, in their order. */
	get keys(): readonly string[] {
		this.#keys ??= Array.from({ length: this.length }, (_, position) => String(this.indexAt(position)));
		return this.#keys;
	}

	/** The number for a new query. */
	nextQuery(): number {
		this.#query++;
		this.#isFound = false;
		return this.#query;
	}

	/** Place in the file of the cycle at a position of what is shown, from 0. */
	indexAt(position: number): number {
		return this.#matches ? (this.#matches[position] ?? -1) : (this.#head?.total ?? 0) - 1 - position;
	}

	/** Whether a cycle is among what is shown. */
	shows(index: number): boolean {
		return this.#matches ? this.#matches.includes(index) : index < (this.#head?.total ?? 0);
	}

	row(index: number): TimelineRow | undefined {
		return this.#rows.get(index)?.value;
	}

	body(index: number): TimelineBody | undefined {
		return this.#bodies.get(index)?.value;
	}

	/** What was found out about a cycle after its body was sent. */
	details(index: number): TimelineDetails | undefined {
		return this.#details.get(index)?.value;
	}

	/** What is to be said about a file of a cycle; `''` for nothing. */
	remark(index: number, path: string): string {
		return this.#remarks.get(`${index} ${path}`) ?? '';
	}

	/** Those of the rows that have to be asked for; they count as asked from then on. */
	missingRows(indices: readonly number[]): readonly number[] {
		return indices.filter(index => this.#isMissing('row', index, this.#rows.get(index)));
	}

	/** Those of the bodies that have to be asked for; they count as asked from then on. */
	missingBodies(indices: readonly number[]): readonly number[] {
		return indices.filter(index => this.#isMissing('body', index, this.#bodies.get(index)));
	}

	/** Take in what the extension sent; a cycle to bring into sight is left to the caller. */
	receive(message: ToTimeline): void {
		switch (message.type) {
			case 'head':
				this.#takeHead(message.head);
				return;
			case 'remark':
				this.#remarks.set(`${message.index} ${message.path}`, message.text);
				return;
			case 'reveal':
				return;
			default:
				if (message.generation === this.#head?.generation) {
					this.#takeAnswer(message);
				}
		}
	}

	#takeHead(head: TimelineHead): void {
		this.#head = head;
		this.#keys = undefined;
		this.#asked.clear();
		this.#remarks.clear();
		// What a filter found stands until the new state is searched.
		this.#matches = this.#matches?.filter(index => index < head.total) ?? null;
		for (const held of [this.#rows, this.#bodies, this.#details]) {
			keep(held, head.kept);
		}
	}

	#takeAnswer(message: Extract<ToTimeline, { generation: number }>): void {
		switch (message.type) {
			case 'overview':
				this.#overview = message.overview;
				this.#asked.clear();
				makeStale(this.#rows);
				makeStale(this.#bodies);
				return;
			case 'found':
				if (message.query === this.#query) {
					this.#matches = message.matches;
					this.#keys = undefined;
					this.#isFound = true;
				}
				return;
			case 'rows':
				for (const row of message.rows) {
					this.#rows.delete(row.index);
					this.#rows.set(row.index, { value: row, stale: false });
				}
				this.#forget();
				return;
			case 'body':
				this.#bodies.set(message.index, { value: message.body, stale: false });
				return;
			case 'details':
				this.#details.set(message.index, { value: message.details, stale: false });
				return;
			case 'trend':
				this.#trend = message.trend;
		}
	}

	#isMissing(what: string, index: number, held: Held<unknown> | undefined): boolean {
		const key = `${what} ${index}`;
		if ((held && !held.stale) || this.#asked.has(key)) {
			return false;
		}
		this.#asked.add(key);
		return true;
	}

	#forget(): void {
		for (const index of this.#rows.keys()) {
			if (this.#rows.size <= rowLimit) {
				return;
			}
			this.#rows.delete(index);
			this.#asked.delete(`row ${index}`);
		}
	}
}

/** Let go of what is not among the oldest `kept` cycles; of the rest, other cycles may say something new. */
function keep(held: Map<number, Held<unknown>>, kept: number): void {
	for (const index of held.keys()) {
		if (index >= kept) {
			held.delete(index);
		}
	}
}

function makeStale<T>(held: Map<number, Held<T>>): void {
	for (const [index, { value }] of held) {
		held.set(index, { value, stale: true });
	}
}
