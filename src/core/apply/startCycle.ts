import { type Failure, nothingWritten } from '../failure';
import type { BegunCycle } from '../history/writeCycle';
import type { Host } from '../host';
import { storeObject } from '../store/objectStore';
import { commitFiles } from './commitFiles';
import { appendHistory, type HistoryFile } from './historyFile';
import type { PreparedCycle } from './preparePlan';
import { toFailure } from './toFailure';

/** A cycle whose files are written and whose beginning is in apply.md. */
export interface StartedCycle {
	readonly kind: 'started';
	readonly file: HistoryFile;
	readonly begun: BegunCycle;
}

/**
 * Write the files of a cycle and its beginning, both or neither.
 *
 * The spec that it records is stored first, so that the next baseline needs no replay.
 */
export async function startCycle({ disk }: Host, prepared: PreparedCycle): Promise<StartedCycle | Failure> {
	try {
		await storeObject(disk, new TextEncoder().encode(prepared.specAfter));
	} catch (error) {
		return toFailure(error, nothingWritten);
	}
	const commit = await commitFiles(
		disk,
		prepared.edits.map(({ write }) => write),
	);
	if (commit.kind !== 'committed') {
		return commit.failure;
	}
	try {
		const file = await appendHistory(disk, prepared.file, prepared.append);
		await commit.finish();
		return { kind: 'started', file, begun: prepared.begun };
	} catch (error) {
		return (await commit.undo(error)).failure;
	}
}
