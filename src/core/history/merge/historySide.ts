import type { Cycle, History } from '../history';
import { parseHistory } from '../read/parseHistory';
import { scanHistory } from '../read/scanHistory';

/** A cycle as it stands in a file. */
export interface CycleBlock {
	readonly cycle: Cycle;
	/** Offset of its heading. */
	readonly start: number;
	/** From its heading to the next, without the blank lines around. */
	readonly text: string;
	/** Identity of its begin record; of one written by hand, its text. */
	readonly key: string;
}

/** A history as one branch has it. */
export interface HistorySide {
	/** In LF without BOM. */
	readonly text: string;
	readonly history: History;
	/** What stands above the first cycle, without the blank lines around. */
	readonly head: string;
	readonly blocks: readonly CycleBlock[];
}

/** @param text In LF without BOM. */
export function readHistorySide(text: string): HistorySide {
	const history = parseHistory(text);
	const starts = scanHistory(text).cycles.map(({ start }) => start);
	const blocks = history.cycles.map((cycle, index) => {
		const start = starts[index] ?? text.length;
		const block = text.slice(start, starts[index + 1]).trim();
		return { cycle, start, text: block, key: cycle.id ?? block };
	});
	return { text, history, head: text.slice(0, starts[0]).trim(), blocks };
}
