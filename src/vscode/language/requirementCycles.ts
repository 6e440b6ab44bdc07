import { plainText } from '../../core/diff/plainText';
import type { Cycle, History } from '../../core/history/history';
import { codeSpans } from '../../core/text/codeSpans';

/** A cycle that is about a requirement. */
export interface RequirementCycle {
	readonly cycle: Cycle;
	/** It settled the requirement, or was to; else it only names something that stands in it. */
	readonly isOwn: boolean;
}

/** Where to look, and for what. */
export interface CycleQuery {
	readonly history: History;
	/** Text of apply.md in LF, which the history was read from. */
	readonly historyText: string;
	/** File name of the spec. */
	readonly specName: string;
	/** Ids of the requirement: the one that it has now, and the one in the baseline. */
	readonly ids: readonly string[];
	/** Its wordings: the one that it has now, and the one in the baseline. */
	readonly texts: readonly string[];
	/** Most cycles to give. */
	readonly limit: number;
}

/** Shorter words than this say nothing about what a cycle is about. */
const shortestName = 3;

/**
 * Find the newest cycles of a requirement, newest first, under the ids and in the wordings that it ever had.
 *
 * Records tell which requirements a cycle was about. In a cycle written by hand, its diff of the spec tells, and what
 * it proposes: naming a literal of the requirement, such as `python:3.12-slim`, is a hint. Records that do not hold
 * what is looked for are not parsed, so that a long history is searched quickly.
 */
export function requirementCycles(query: CycleQuery): readonly RequirementCycle[] {
	const { history, historyText, limit } = query;
	const search = new Search(query);
	const starts = startsOf(historyText, history.cycles);
	const found: RequirementCycle[] = [];
	for (let index = history.cycles.length - 1; index >= 0 && found.length < limit; index--) {
		const cycle = history.cycles[index];
		const isOwn = cycle && search.judge(cycle, historyText.slice(starts[index], starts[index + 1]));
		if (cycle && isOwn !== undefined) {
			found.push({ cycle, isOwn });
		}
	}
	return found;
}

class Search {
	readonly #specName: string;
	readonly #ids: Set<string>;
	readonly #texts: Set<string>;
	readonly #names: ReadonlySet<string>;

	constructor({ specName, ids, texts }: CycleQuery) {
		this.#specName = specName;
		this.#ids = new Set(ids);
		this.#texts = new Set(texts.map(plainText));
		this.#names = new Set(texts.flatMap(namesIn));
	}

	/** Whether the cycle is the requirement's own; `undefined` where it has nothing to do with it. */
	judge(cycle: Cycle, source: string): boolean | undefined {
		const mayBeOwn = [...this.#ids].some(id => source.includes(inRecord(id)));
		if (mayBeOwn && this.#isRecorded(cycle)) {
			return true;
		}
		if (source.includes('<!-- spec-ops begin') || !this.#isNamedIn(source)) {
			return undefined;
		}
		return this.#isInDiff(cycle.spec ?? '') || (this.#isNamedIn(cycle.propose) ? false : undefined);
	}

	#isRecorded({ record }: Cycle): boolean {
		if (!record || record.begin.spec.path !== this.#specName) {
			return false;
		}
		const changes = record.begin.changes.filter(({ id }) => this.#ids.has(id));
		for (const { wasId, before } of changes) {
			this.#remember(wasId, before?.text);
		}
		return changes.length > 0 || record.begin.edits.some(edit => edit.requirements.some(id => this.#ids.has(id)));
	}

	/** Older cycles know it under this id and wording. */
	#remember(id: string | null, text: string | undefined): void {
		if (id !== null) {
			this.#ids.add(id);
		}
		if (text !== undefined) {
			this.#texts.add(plainText(text));
		}
	}

	#isNamedIn(source: string): boolean {
		return [...this.#names, ...this.#texts].some(name => source.includes(name));
	}

	#isInDiff(diff: string): boolean {
		const lines = diff.split('\n').map(line => plainText(line.replace(/^[-+ ]?\s*(?:[-*+]|\d+[.)])?\s*/, '')));
		return lines.some(line => this.#texts.has(line));
	}
}

/** What stands in code spans and in quotes. */
function namesIn(text: string): readonly string[] {
	const quoted = [...text.matchAll(/["“]([^"“”]+)["”]/g)].map(match => match[1] ?? '');
	return [...codeSpans(text).map(({ code }) => code), ...quoted].filter(({ length }) => length >= shortestName);
}

/** An id as a record spells it: as JSON, in which no two dashes stand beside one another. */
function inRecord(id: string): string {
	return JSON.stringify(id).replaceAll('--', '-\\u002d');
}

/** Offset of the first line of each cycle. */
function startsOf(text: string, cycles: readonly Cycle[]): readonly number[] {
	let line = 1;
	let start = 0;
	return cycles.map(cycle => {
		for (; line < cycle.line; line++) {
			start = text.indexOf('\n', start) + 1;
		}
		return start;
	});
}
