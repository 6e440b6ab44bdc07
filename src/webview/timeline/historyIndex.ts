import { checkHistory } from '../../core/history/checkHistory';
import type { Cycle, History } from '../../core/history/history';
import type { DamagedLine } from '../../core/history/read/decodeHistory';
import { parseHistory } from '../../core/history/read/parseHistory';
import type { Problem } from '../../core/spec/spec';
import { buildBody } from './buildBody';
import { buildOverview } from './buildOverview';
import { buildRow } from './buildRow';
import { type CycleFacts, readFacts } from './cycleFacts';
import { type CyclePlace, countKept, placesOf } from './cyclePlaces';
import { findCycles } from './findCycles';
import { Relations } from './relations';
import type { TimelineBody, TimelineOverview, TimelineQuery, TimelineRow } from './timelineModel';

/** Texts longer than this (in UTF-16 units) are not read again from the top when something is appended. */
const longText = 2_000_000;
/** Records are checked against each other in histories of at most this many cycles: the check hashes them all at once. */
const checkLimit = 500;
/** Cycles that are looked through at once for the one that another is about. */
const lookBack = 200;

/**
 * A history of any size, read in pieces.
 *
 * Where cycles begin is known at once. What is in them is read from the newest on, by calls of `readOn`, and of that
 * only little is kept; the rest is read again from the text when it is asked for.
 */
export class HistoryIndex {
	readonly text: string;
	/** Number of the oldest cycles that are as they were in the text before. */
	readonly kept: number;
	readonly #places: readonly CyclePlace[];
	readonly #facts: (CycleFacts | undefined)[];
	readonly #relations = new Relations(index => this.#facts[index]);
	/** The part of the text that had to be parsed; let go once all facts are read. */
	#parsed: { readonly history: History; readonly from: number } | undefined;
	#unread: number;
	readonly #oldProblems: readonly Problem[];
	#overview: TimelineOverview | undefined;
	#problems: readonly Problem[] = [];

	/**
	 * @param text In LF without BOM.
	 * @param damaged Lines of it that could not be read as they are stored.
	 * @param before The index of the same file's text before.
	 */
	constructor(text: string, damaged: readonly DamagedLine[] = [], before?: HistoryIndex) {
		const old = before ? before.#remains(text) : nothing;
		const start = old.places[old.parsed] ?? { line: 1, start: 0 };
		const tail = text.slice(start.start);
		const history = parseHistory(
			tail,
			damaged.filter(({ line }) => line >= start.line).map(one => ({ ...one, line: one.line - start.line + 1 })),
		);
		this.text = text;
		this.kept = old.kept;
		this.#parsed = { history, from: old.parsed };
		this.#places = [...old.places.slice(0, old.parsed), ...placesOf(tail, history.cycles, start)];
		this.#facts = old.facts.slice(0, old.kept);
		this.#facts.length = this.#places.length;
		this.#oldProblems = old.parsed > 0 ? old.problems.filter(({ line }) => line < start.line) : [];
		this.#unread = this.#places.length - 1;
	}

	/** What of this index holds for a newer text of the file, too. */
	#remains(text: string): Remains {
		const kept = countKept(this.text, this.#places, text);
		const parsed = text.length > longText && this.isComplete ? kept : 0;
		return { kept, parsed, places: this.#places, facts: this.#facts, problems: this.#problems };
	}

	get total(): number {
		return this.#places.length;
	}

	/** Date of the oldest cycle; `''` where it has none. */
	get since(): string {
		return this.total === 0 ? '' : this.#factsAt(0).date;
	}

	/** Whether everything was read, so that `overview` and `find` know it all. */
	get isComplete(): boolean {
		return this.#overview !== undefined;
	}

	/** What takes every cycle to tell; `undefined` until everything is read. */
	get overview(): TimelineOverview | undefined {
		return this.#overview;
	}

	/** Read some more cycles, the newest first. Gives whether there are none left. */
	readOn(amount: number): boolean {
		for (let left = amount; left > 0 && this.#unread >= 0; left--, this.#unread--) {
			this.#relations.add(this.#unread, this.#factsAt(this.#unread));
		}
		if (this.#unread >= 0 || this.isComplete) {
			return this.isComplete;
		}
		this.#problems = this.#findProblems();
		this.#overview = buildOverview(this.#allFacts(), this.#problems, this.total > checkLimit);
		this.#parsed = undefined;
		return true;
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

	/** The rest of a cycle; `undefined` where there is none. */
	body(index: number): TimelineBody | undefined {
		const cycle = this.cycle(index);
		const compareSpec = cycle?.record != null;
		return cycle && buildBody(cycle, { ...this.#relations.actionsOf(index), compareSpec });
	}

	/** The cycle itself. Its lines are only right as far as `lineOf` gives them. */
	cycle(index: number): Cycle | undefined {
		const place = this.#places[index];
		const parsed = this.#parsed;
		if (!place) {
			return undefined;
		}
		return parsed && index >= parsed.from
			? parsed.history.cycles[index - parsed.from]
			: parseHistory(this.textOf(index)).cycles[0];
	}

	/** Line of a cycle's heading, from 1. */
	lineOf(index: number): number | undefined {
		return this.#places[index]?.line;
	}

	/** A cycle as written, up to the next one. */
	textOf(index: number): string {
		const start = this.#places[index]?.start ?? this.text.length;
		return this.text.slice(start, this.#places[index + 1]?.start ?? this.text.length);
	}

	/** The places of the cycles that a query asks for, newest first. Only cycles that were read are found. */
	find(query: TimelineQuery): readonly number[] {
		return findCycles(this.#allFacts(), query);
	}

	/** Place of the newest cycle of a number. */
	indexOf(number: number): number | undefined {
		// Of a cycle that was parsed but not read, the number is known already.
		const numberAt = (at: number) => (this.#facts[at] ?? this.cycle(at))?.number;
		const index = this.#places.findLastIndex((_, at) => numberAt(at) === number);
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

	/** Without gaps once everything is read. */
	#allFacts(): readonly CycleFacts[] {
		return this.#facts.filter(one => one !== undefined);
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

	#findProblems(): readonly Problem[] {
		const { history, from } = this.#parsed ?? { history: parseHistory(this.text), from: 0 };
		const shift = from === 0 ? 0 : (this.#places[from]?.line ?? 1) - 1;
		const found = history.problems.map(problem => ({
			...problem,
			line: problem.line + shift,
			endLine: problem.endLine + shift,
		}));
		// What was edited since is said at its cycle.
		const checked =
			this.total > checkLimit ? [] : checkHistory(this.text, history).filter(({ rule }) => rule !== 'edited');
		return [...this.#oldProblems, ...found, ...checked].sort((a, b) => a.line - b.line);
	}
}

/** What an older index leaves to a newer one. */
interface Remains {
	/** Cycles that are the same. */
	readonly kept: number;
	/** Of those, cycles that need not be parsed again. */
	readonly parsed: number;
	readonly places: readonly CyclePlace[];
	readonly facts: readonly (CycleFacts | undefined)[];
	readonly problems: readonly Problem[];
}

const nothing: Remains = { kept: 0, parsed: 0, places: [], facts: [], problems: [] };

const noFacts: CycleFacts = {
	number: null,
	title: '',
	date: '',
	time: null,
	status: 'unknown',
	evidence: 'none',
	words: '',
	edited: false,
	id: null,
	role: 'change',
	about: null,
	spec: null,
	requirements: [],
	files: [],
	counts: [0, 0, 0],
	renames: [],
	haystack: '',
};
