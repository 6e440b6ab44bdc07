import { plainText } from '../diff/plainText';
import type { Cycle, History } from '../history/history';
import type { RecordedChange } from '../history/record';
import { isPositionalId } from '../spec/isPositionalId';
import { codeSpans } from '../text/codeSpans';
import { inRecord, sourcesOf } from './cycleSources';

/** A cycle that is about a requirement. */
export interface RequirementCycle {
	readonly cycle: Cycle;
	/** It settled the requirement, or was to; else it only names something that stands in it. */
	readonly isOwn: boolean;
	/** What it recorded of the requirement; absent where it has no record, or only edited files for it. */
	readonly change?: RecordedChange;
	/** Paths from the Root of the files that it edited for the requirement. */
	readonly paths: readonly string[];
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
	const sources = sourcesOf(history, historyText);
	const found: RequirementCycle[] = [];
	for (let index = history.cycles.length - 1; index >= 0 && found.length < limit; index--) {
		const cycle = history.cycles[index];
		const one = cycle && search.judge(cycle, sources.at(index));
		if (one) {
			found.push(one);
		}
	}
	return found;
}

class Search {
	readonly #specName: string;
	readonly #ids: Set<string>;
	readonly #texts: Set<string>;
	/** What tells a record that may be of it: its ids, and its wordings where the ids say only where it stood. */
	readonly #signs: Set<string>;
	readonly #names: ReadonlySet<string>;
	readonly #isPositional: boolean;

	constructor({ specName, ids, texts }: CycleQuery) {
		this.#isPositional = texts.length > 0 && ids.every(isPositionalId);
		this.#specName = specName;
		this.#ids = new Set(ids);
		this.#signs = new Set(this.#isPositional ? texts : ids);
		this.#texts = new Set(texts.map(plainText));
		this.#names = new Set(texts.flatMap(namesIn));
	}

	/** What the cycle has to do with the requirement; `undefined` for nothing. */
	judge(cycle: Cycle, source: string): RequirementCycle | undefined {
		const mayBeOwn = [...this.#signs].some(sign => source.includes(inRecord(sign)));
		const recorded = mayBeOwn ? this.#readRecord(cycle) : undefined;
		if (recorded || source.includes('<!-- spec-ops begin') || !this.#isNamedIn(source)) {
			return recorded;
		}
		if (this.#isInDiff(cycle.spec ?? '')) {
			return { cycle, isOwn: true, paths: cycle.changes.map(({ path }) => path) };
		}
		return this.#isNamedIn(cycle.propose) ? { cycle, isOwn: false, paths: [] } : undefined;
	}

	#readRecord(cycle: Cycle): RequirementCycle | undefined {
		const begin = cycle.record?.begin;
		if (!begin || begin.spec.path !== this.#specName) {
			return undefined;
		}
		const changes = begin.changes.filter(change => this.#isOf(change));
		const ids = this.#isPositional ? new Set(changes.map(({ id }) => id)) : this.#ids;
		const edits = begin.edits.filter(edit => edit.requirements.some(id => ids.has(id)));
		for (const { wasId, before } of changes) {
			this.#remember(wasId, before?.text);
		}
		const [change] = changes;
		return change || edits.length > 0
			? { cycle, isOwn: true, paths: edits.map(({ path }) => path), ...(change && { change }) }
			: undefined;
	}

	/** Whether a change is one of the requirement: by its id, or by its words where the id says only where it stood. */
	#isOf({ id, before, after }: RecordedChange): boolean {
		const text = (after ?? before)?.text;
		return this.#isPositional ? text !== undefined && this.#texts.has(plainText(text)) : this.#ids.has(id);
	}

	/** Older cycles know it under this id and wording. */
	#remember(id: string | null, text: string | undefined): void {
		if (id !== null) {
			this.#ids.add(id);
		}
		if (text !== undefined) {
			this.#texts.add(plainText(text));
		}
		const sign = this.#isPositional ? text : id;
		if (typeof sign === 'string') {
			this.#signs.add(sign);
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
