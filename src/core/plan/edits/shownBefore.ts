import { applyHunks, reverseHunks } from '../../lines/applyHunks';
import { withoutFormat } from '../../text/withoutFormat';
import type { Edit } from '../plan';
import { changedRuns } from './changedRuns';

/**
 * The old text of a file as the hunks of its edit show it, in LF without BOM.
 *
 * `undefined` for a file that is created, and where the hunks do not fit the new text.
 */
export function shownBefore({ op, text = '', hunks }: Edit): string | undefined {
	const runs = hunks.flatMap(changedRuns);
	return op === 'create' ? undefined : applyHunks(withoutFormat(text), reverseHunks(runs));
}
