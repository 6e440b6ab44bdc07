import type { Requirement } from '../spec/spec';
import type { Change } from './change';
import { createChange } from './createChange';
import { findImpact } from './findImpact';

/** What differs between two wordings of one requirement; `undefined` for nothing but markup and white space. */
export function compareRequirements(before: Requirement, after: Requirement, moved: boolean): Change | undefined {
	const impact = findImpact(before, after);
	if (impact !== 'none') {
		return createChange('modified', before, after, impact);
	}
	if (before.explicitId !== after.explicitId || before.name !== after.name) {
		return createChange('renamed', before, after);
	}
	return moved ? createChange('moved', before, after) : undefined;
}
