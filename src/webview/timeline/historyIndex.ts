import type { ChainProblem } from '../../core/history/check/checkChain';
import type { CheckedCycle } from '../../core/history/check/checkCycle';
import type { Cycle } from '../../core/history/history';
import { parseHistory } from '../../core/history/read/parseHistory';
import { buildBody } from './buildBody';
import { buildOverview } from './buildOverview';
import { buildRow } from './buildRow';
import { checkRecords } from './checkRecords';
import { type CycleFacts, noFacts, readFacts } from './cycleFacts';
import { type CyclePlace, compareBytes, countKept, scanPlaces, textOf } from './cyclePlaces';
import { findCycles } from './findCycles';
import { joinProblems } from './historyProblems';
import { readPart } from './readPart';
import { Relations } from './relations';
import type { TimelineBody, TimelineOverview, TimelineProblem, TimelineQuery, TimelineRow } from './timelineModel';

/** What a cycle that is known already takes, against one that has to be read. */
const knownCost = 0.02;
/** Cycles that are looked through at once for the one that another is about. */
const lookBack = 200;

/**
 * A history of any size, read in pieces.
 *
 * First `scanOn` finds where cycles begin; then the newest can be shown, while `readOn` reads them all, the newest
 * first. Only little is kept of each: the rest is read again from the bytes when it is asked for.
 */
export class HistoryIndex {
	/** Of apply.md. */
	readonly bytes: Uint8Array;
	/** Let go as soon as what it knows is taken over. */
	#before: HistoryIndex | undefined;
	#scan: Generator<undefined, readonly CyclePlace[]> | undefined;
	#kept = 0;
	#places: readonly CyclePlace[] = [];
	#facts: (CycleFacts | undefined)[] = [];
	#problems: (readonly TimelineProblem[] | undefined)[] = [];
	#checked: (CheckedCycle | undefined)[] = [];
	readonly #relations = new Relations(index => this.#facts[index]);
	#unread = -1;
	/** The bytes before, where it is taken for granted that these begin with them. */
	#assumed: Uint8Array | undefined;
	#check: Generator<undefined, readonly ChainProblem[]> | undefined;
	#overview: TimelineOverview | undefined;

	/**
	 * @param bytes Of apply.md, which is no UTF-16.
	 * @param before The index of the same file's bytes before, of which all was found.
	 */
	constructor(bytes: Uint8Array, before?: HistoryIndex) {
		this.bytes = bytes;
		this.#before = before;
	}

	/** Look through some more of the file for the places of cycles. Gives whether all of them are found. */
	scanOn(): boolean {
		this.#scan ??= this.#startScan();
		const step = this.#scan.next();
		if (!step.done) {
			return false;
		}
		this.#places = step.value;
		this.#facts.length = this.#places.length;
		this.#unread = this.#places.length - 1;
		return true;
	}

	*#startScan(): Generator<undefined, readonly CyclePlace[]> {
		const before = this.#before;
		this.#before = undefined;
		if (!before || before.#assumed) {
			return yield* scanPlaces(this.bytes, fileStart);
		}
		const { kept, assumed } = countKept(before.bytes, before.#places, this.bytes);
		this.#assumed = assumed ? before.bytes : undefined;
		const start = kept > 0 ? (before.#places[kept] ?? fileStart) : fileStart;
		this.#kept = kept;
		this.#facts = before.#facts.slice(0, kept);
		this.#problems = before.#problems.slice(0, kept);
		this.#checked = before.#checked.slice(0, kept);
		return before.#places.slice(0, kept).concat(yield* scanPlaces(this.bytes, start));
	}

	/**
	 * Compare what was taken for unchanged since the state before, piece by piece, once the places are found.
	 *
	 * The newest cycles can be shown before that is done. Where it gives `false`, the file has to be read anew.
	 */
	*confirm(): Generator<undefined, boolean> {
		if (this.#assumed && !(yield* compareBytes(this.#assumed, this.bytes))) {
			return false;
		}
		this.#assumed = undefined;
		return true;
	}

	get total(): number {
		return this.#places.length;
	}

	/** Number of the oldest cycles that are as they were in the bytes before. */
	get kept(): number {
		return this.#kept;
	}

	/** All of the file, in LF without BOM. Not kept: a history may be long. */
	get text(): string {
		return textOf(this.bytes);
	}

	/** Date of the oldest cycle; `''` where it has none. */
	get since(): string {
		return this.total === 0 ? '' : this.#factsAt(0).date;
	}

	/** Whether everything was read and checked, so that `overview` and `find` know it all. */
	get isComplete(): boolean {
		return this.#overview !== undefined;
	}

	/** What takes every cycle to tell; `undefined` until all is read. */
	get overview(): TimelineOverview | undefined {
		return this.#overview;
	}

	/** What is kept of each cycle, in the order of the file. Without gaps once everything is read. */
	get facts(): readonly CycleFacts[] {
		return this.#facts.filter(one => one !== undefined);
	}

	/** Read some more cycles, the newest first. Gives whether there are none left. */
	readOn(amount: number): boolean {
		for (let left = amount; left > 0 && this.#unread >= 0; this.#unread--) {
			left -= this.#read(this.#unread) ? 1 : knownCost;
			this.#relations.add(this.#unread, this.#factsAt(this.#unread));
		}
		if (this.#unread >= 0 || this.isComplete) {
			return this.isComplete;
		}
		this.#check ??= checkRecords(this.#checked, this);
		const step = this.#check.next();
		if (step.done) {
			const ofNone = this.total === 0 ? parseHistory(this.text).problems : [];
			const ofCycles = this.#problems.flatMap(one => one ?? []);
			const problems = joinProblems([...ofNone, ...step.value], ofCycles, this.#places, this.facts);
			this.#overview = buildOverview(this.facts, problems);
		}
		return this.isComplete;
	}

	/** The heads of cycles, by their places; those that are not there are left out. */
	rows(indices: readonly number[]): readonly TimelineRow[] {
		const manySpecs = (this.#overview?.specs.length ?? 0) > 1;
		return indices
			.filter(index => this.#places[index] !== undefined)
			.map(index => {
				this.#lookFor(index);
				const line = this.#places[index]?.line ?? 1;
				return buildRow(this.#factsAt(index), {
					index,
					line,
					relations: this.#relations.describe(index),
					manySpecs,
				});
			});
	}

	/** The rest of a cycle; `undefined` where there is none. @param isDelta Whether its spec is the delta of a change. */
	body(index: number, isDelta = false): TimelineBody | undefined {
		const cycle = this.cycle(index);
		const compareSpec = cycle?.record != null;
		return cycle && buildBody(cycle, { ...this.#relations.actionsOf(index), compareSpec }, isDelta);
	}

	/** The cycle itself. Its lines count from that of its heading, for which there is `place`. */
	cycle(index: number): Cycle | undefined {
		return this.#places[index] && parseHistory(this.textOf(index)).cycles[0];
	}

	/** Where a cycle begins. */
	place(index: number): CyclePlace | undefined {
		return this.#places[index];
	}

	/** A cycle as written, up to the next one, in LF. */
	textOf(index: number): string {
		return textOf(this.#bytesOf(index));
	}

	#bytesOf(index: number, start = this.#places[index]?.start ?? this.bytes.length): Uint8Array {
		return this.bytes.subarray(start, this.#places[index + 1]?.start ?? this.bytes.length);
	}

	/** The places of the cycles that a query asks for, newest first. Only cycles that were read are found. */
	find(query: TimelineQuery): readonly number[] {
		return findCycles(this.facts, query);
	}

	/** Place of the newest cycle of a number. */
	indexOf(number: number): number | undefined {
		const index = this.#places.findLastIndex(place => place.number === number);
		return index < 0 ? undefined : index;
	}

	#factsAt(index: number): CycleFacts {
		const known = this.#facts[index];
		const cycle = known ? undefined : this.cycle(index);
		if (!cycle) {
			return known ?? noFacts;
		}
		const facts = readFacts(cycle);
		this.#facts[index] = facts;
		return facts;
	}

	/**
	 * Read a cycle, with what is wrong in it; what stands above the first cycle is taken for part of it.
	 *
	 * @returns Whether there was anything to read.
	 */
	#read(index: number): boolean {
		if (this.#facts[index] && this.#problems[index]) {
			return false;
		}
		const isFirst = index === 0;
		const line = isFirst ? 1 : (this.#places[index]?.line ?? 1);
		const { facts, checked, problems } = readPart(isFirst ? this.#bytesOf(index, 0) : this.#bytesOf(index), line);
		this.#facts[index] ??= facts;
		this.#checked[index] = checked;
		this.#problems[index] = problems;
		return true;
	}

	/** Find the cycle that another is about among those right before it, so that its head can name it. */
	#lookFor(index: number): void {
		const { about } = this.#factsAt(index);
		const end = Math.max(0, index - lookBack);
		for (let at = index - 1; about !== null && !this.#relations.knows(about) && !this.isComplete && at >= end; at--) {
			const { id } = this.#factsAt(at);
			if (id === about) {
				this.#relations.note(at, about);
			}
		}
	}
}

const fileStart = { line: 1, start: 0 };
