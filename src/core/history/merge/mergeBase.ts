import type { Cycle } from '../history';
import { identityOf } from '../identity';
import type { CycleBlock, HistorySide } from './historySide';

/**
 * The cycles of ours that two histories have in common and that the newest of these rests on: what the specs of both
 * were made from. In the order of ours.
 *
 * Two merges of the same records that gave the same spec count as one, whichever way round each was made. Where the
 * newest cycles in common were never joined, it is what both files begin with.
 */
export function mergeBase(ours: HistorySide, theirs: HistorySide): readonly Cycle[] {
	const others = new Set(theirs.blocks.map(matchKey));
	const common = ours.blocks.filter(block => others.has(matchKey(block)));
	const first = ours.blocks.findIndex(({ key }, index) => key !== theirs.blocks[index]?.key);
	const shared = first < 0 ? ours.blocks : ours.blocks.slice(0, first);
	const base = common.length > shared.length && headsOf(common) <= 1 ? common : shared;
	return base.map(({ cycle }) => cycle);
}

function matchKey({ cycle, key }: CycleBlock): string {
	const begin = cycle.record?.begin;
	return begin && begin.parents.length > 1
		? JSON.stringify([begin.parents.toSorted(), begin.spec.path, begin.spec.after])
		: key;
}

/** How many of the cycles no other one follows. */
function headsOf(blocks: readonly CycleBlock[]): number {
	const followed = new Set(blocks.flatMap(({ cycle }) => cycle.record?.begin.parents ?? []));
	return blocks.filter(({ cycle: { id, record } }) => {
		const isFollowed = id === null || followed.has(`sha256:${id.slice('sha256:'.length)}`);
		return !isFollowed && !(record?.end && followed.has(identityOf(record.end)));
	}).length;
}
