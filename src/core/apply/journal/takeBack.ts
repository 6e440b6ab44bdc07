import type { Disk } from '../../host';
import { folderOf } from '../../spec/specPaths';
import { objectPath } from '../../store/objectStore';
import { escapePath } from '../../text/escapePath';
import type { FileStep } from '../commitStep';
import { ignoreDiskError } from './ignoreDiskError';
import type { Journal, JournalHistory } from './journal';
import { judgeHistory } from './judgeHistory';
import { undoStep } from './undoStep';

export interface TakeBackOptions {
	/**
	 * What was refused because of somebody else's file, a step or what goes to apply.md: it did nothing for sure, and
	 * that file stays.
	 */
	readonly refused?: FileStep | 'history';
	/** Whether somebody else's bytes, which are stored first, are replaced as well. */
	readonly force?: boolean;
}

/**
 * Put back what a writer changed: apply.md first, then its files in the reverse order.
 *
 * What cannot be put back does not keep the rest from it; only where the beginning of a cycle cannot be cut off, the
 * files stay, since they are what it tells of.
 *
 * @returns What is still changed, in words that name each file and where its old bytes are; none where all is as it was.
 */
export async function takeBack(
	disk: Disk,
	journal: Journal,
	{ refused, force = false }: TakeBackOptions = {},
): Promise<readonly string[]> {
	if (journal.phase === 'prepared') {
		return [];
	}
	const history = refused === 'history' ? 'old' : await cutHistory(disk, journal.history).catch(ignoreDiskError);
	if (history === 'begun') {
		return [describeHistory(journal), ...journal.files.map(describeStep)];
	}
	const stuck: string[] = history === 'old' ? [] : [describeHistory(journal)];
	for (const step of journal.files.toReversed()) {
		const isBack = step === refused || (await undoStep(disk, step, force).catch(ignoreDiskError));
		if (isBack !== true) {
			stuck.push(describeStep(step));
		}
	}
	// The names are back already; a folder that cannot be synced leaves that to the system.
	for (const folder of new Set(journal.files.map(({ path }) => folderOf(path)))) {
		await disk.syncFolder(folder).catch(ignoreDiskError);
	}
	return stuck;
}

/** @returns What the file holds then, as far as this program wrote it. */
async function cutHistory(disk: Disk, history: JournalHistory): Promise<'old' | 'begun' | 'torn' | 'other'> {
	const { kind } = await judgeHistory(disk, history);
	if (kind !== 'begun' && kind !== 'torn') {
		return kind;
	}
	try {
		await (history.existed ? disk.truncate(history.path, history.bytes) : disk.remove(history.path));
		return 'old';
	} catch (error) {
		ignoreDiskError(error);
		return kind;
	}
}

function describeHistory({ history }: Journal): string {
	return `${escapePath(history.path)} (the cycle at its end)`;
}

function describeStep(step: FileStep): string {
	const path = escapePath(step.path);
	return step.kind === 'create' ? `${path} (new)` : `${path} (old bytes in ${objectPath(step.before)})`;
}
