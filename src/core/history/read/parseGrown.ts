import { KeptByPrefix } from '../../keptByPrefix';
import type { History } from '../history';
import { historyFrom } from './parseHistory';
import type { RawHistory } from './rawHistory';
import { ReadCycle } from './readCycle';
import { scanHistory } from './scanHistory';

export interface GrownHistory {
	readonly history: History;
	readonly raw: RawHistory;
}

interface Known extends GrownHistory {
	/** Of all cycles, so that no older text is kept in memory. */
	readonly own: { text: string };
	readonly read: readonly ReadCycle[];
}

const known = new KeptByPrefix<string, Known>((text, start) => text.startsWith(start));

/**
 * The same as `parseHistory`, and what was found in the text; of a text that only grew since it was parsed, only what
 * came to it is looked through, and its older cycles are the same objects, with all that was read of them.
 *
 * @param text In LF without BOM.
 */
export function parseGrown(text: string): GrownHistory {
	const found = known.find(text);
	const earlier = found?.value;
	if (found?.source.length === text.length) {
		return found.value;
	}
	const raw = scanHistory(text, earlier?.raw);
	const own = earlier?.own ?? { text };
	own.text = text;
	const read = raw.cycles.map((cycle, at) => {
		const kept = cycle === earlier?.raw.cycles[at] ? earlier.read[at] : undefined;
		return kept ?? new ReadCycle(own, cycle);
	});
	const parsed = { own, raw, read, history: historyFrom(text, raw, read, []) };
	known.keep(text, parsed, found);
	return parsed;
}
