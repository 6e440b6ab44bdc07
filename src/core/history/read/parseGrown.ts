import { keepNewest } from '../../keepNewest';
import type { History } from '../history';
import { historyFrom } from './parseHistory';
import { ReadCycle } from './readCycle';
import { type RawHistory, scanHistory } from './scanHistory';

export interface GrownHistory {
	readonly history: History;
	readonly raw: RawHistory;
}

interface Known extends GrownHistory {
	/** Of all cycles, so that no older text is kept in memory. */
	readonly source: { text: string };
	readonly read: readonly ReadCycle[];
}

/** The histories that were parsed last, newest first. */
const known: Known[] = [];
/** Histories that are kept, and the length that they have together. */
const keptCount = 4;
const sizeLimit = 64 * 1024 * 1024;

/**
 * The same as `parseHistory`, and what was found in the text; of a text that only grew since it was parsed, only what
 * came to it is looked through, and its older cycles are the same objects, with all that was read of them.
 *
 * @param text In LF without BOM.
 */
export function parseGrown(text: string): GrownHistory {
	// Mostly it is the very same text, which is seen at once.
	const same = known.find(({ source }) => source.text === text);
	if (same) {
		return same;
	}
	const index = known.findIndex(({ source }) => text.startsWith(source.text));
	const earlier = known[index];
	const raw = scanHistory(text, earlier?.raw);
	const source = earlier?.source ?? { text };
	source.text = text;
	const read = raw.cycles.map((cycle, at) => {
		const kept = cycle === earlier?.raw.cycles[at] ? earlier.read[at] : undefined;
		return kept ?? new ReadCycle(source, cycle);
	});
	const parsed = { source, raw, read, history: historyFrom(text, raw, read, []) };
	if (earlier) {
		known.splice(index, 1);
	}
	known.unshift(parsed);
	keepNewest(known, keptCount, sizeLimit, one => one.source.text.length);
	return parsed;
}
