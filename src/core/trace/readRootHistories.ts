import { findHistories } from '../history/findHistories';
import type { Host } from '../host';
import { readHistory } from '../plan/state/readHistory';
import type { RootHistory } from './fileSteps';

/** All histories of a Root that can be read, by their paths. */
export async function readRootHistories(host: Host): Promise<readonly RootHistory[]> {
	const histories: RootHistory[] = [];
	for (const path of await findHistories(host.disk)) {
		const read = await readHistory(host, path, 'look');
		if (read.kind === 'read') {
			histories.push({ path, history: read.history, text: read.text });
		}
	}
	return histories;
}
