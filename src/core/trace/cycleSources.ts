import type { Cycle, History } from '../history/history';

/** The text of each cycle, in the order of the file, without parsing it again. */
export class CycleSources {
	readonly #text: string;
	readonly #starts: readonly number[];

	/** @param text Text of apply.md in LF, which the cycles were read from. */
	constructor(text: string, cycles: readonly Cycle[]) {
		this.#text = text;
		this.#starts = startsOf(text, cycles);
	}

	/** Text of the cycle at a place, from 0; empty where there is none. */
	at(index: number): string {
		const start = this.#starts[index];
		return start === undefined ? '' : this.#text.slice(start, this.#starts[index + 1]);
	}
}

const known = new WeakMap<History, CycleSources>();

/** The texts of the cycles of a history, which was read from `text`; found once for each history. */
export function sourcesOf(history: History, text: string): CycleSources {
	const sources = known.get(history) ?? new CycleSources(text, history.cycles);
	known.set(history, sources);
	return sources;
}

/** A text as a record spells it: as JSON, in which no two dashes stand beside one another. */
export function inRecord(text: string): string {
	return JSON.stringify(text).replaceAll('--', '-\\u002d');
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
