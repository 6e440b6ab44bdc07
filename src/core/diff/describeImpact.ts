import type { Change, ChangeDetails } from './change';
import { describeScenarios } from './describeScenarios';

type Described = Pick<Change, 'impact' | 'before' | 'after'> & ChangeDetails;

/**
 * What a change does to the force of its statement, and what changed besides that, in plain words; `undefined` where
 * there is nothing to add.
 *
 * @param listsScenarios Whether the scenarios are shown besides, so that nothing need be said of them.
 */
export function describeImpact(change: Described, listsScenarios = false): string | undefined {
	const { scenarios, priority, wasLabel } = change;
	const parts = [
		describeForce(change),
		wasLabel === undefined ? undefined : `it was called “${wasLabel}”`,
		priority && `its priority is now ${priority.after ?? 'none'}, it was ${priority.before ?? 'none'}`,
		listsScenarios ? undefined : scenarios && describeScenarios(scenarios),
	].filter(part => part !== undefined);
	return parts.length > 0 ? parts.join('; ') : undefined;
}

function describeForce(change: Described): string | undefined {
	switch (change.impact) {
		case 'flipped':
			return describeFlip(change.before?.level.endsWith('NOT'), change.after?.level.endsWith('NOT'));
		case 'weakened':
		case 'strengthened':
			return `${change.before?.level} is now ${change.after?.level}`;
		case 'scenarios':
			return change.scenarios ? undefined : 'other scenarios';
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
