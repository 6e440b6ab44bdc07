import { readState } from '../core/plan/state/readState';
import type { LocatedSpec } from './locateSpec';

/** Number of changes that are pending in a spec; 0 where it cannot be read, which the next call tells. */
export async function countPending({ host, path }: LocatedSpec): Promise<number> {
	const read = await readState(host, path);
	return read.kind === 'read' ? read.state.diff.changes.length : 0;
}
