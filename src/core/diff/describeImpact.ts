import type { Change } from './change';

/** What a change does to the force of its statement, in plain words; `undefined` where there is nothing to add. */
export function describeImpact(change: Pick<Change, 'impact' | 'before' | 'after'>): string | undefined {
	switch (change.impact) {
		case 'flipped':
			return describeFlip(change.before?.level.endsWith('NOT'), change.after?.level.endsWith('NOT'));
		case 'weakened':
		case 'strengthened':
			return `${change.before?.level} is now ${change.after?.level}`;
		case 'scenarios':
			return 'other scenarios';
		case 'reworded':
		case 'none':
			return undefined;
	}
}

function describeFlip(wasForbidden: boolean | undefined, isForbidden: boolean | undefined): string {
	if (wasForbidden === isForbidden) {
		return 'a NOT came or went later in the statement';
	}
	return isForbidden ? 'what was required is now forbidden' : 'what was forbidden is now required';
}
