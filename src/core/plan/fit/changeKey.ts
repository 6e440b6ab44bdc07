import type { Change } from '../../diff/change';
import { isPositionalId } from '../../spec/isPositionalId';

/**
 * What a change says, as a text to compare by: all but where it stands and what a planner made of it.
 *
 * An id that the requirement had counts where that is the change: readable ids in the baseline move up when one
 * before them goes. So does a positional id of a removed requirement, which therefore does not count at all.
 */
export function changeKey(change: Change): string {
	const { kind, impact, id, wasId, level, section, before, after, wasLabel, priority, scenarios } = change;
	const sides = [before, after].map(side => side && [side.text, side.level]);
	const ownId = kind === 'removed' && isPositionalId(id) ? null : id;
	const details = [wasLabel, priority, scenarios];
	return JSON.stringify([kind, impact, ownId, kind === 'renamed' ? wasId : null, level, section, sides, details]);
}
