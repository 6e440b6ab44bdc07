import type { Requirement } from '../spec/spec';
import type { Change } from './change';
import { createChange } from './createChange';
import { findImpact } from './findImpact';
import { hasSameSource } from './hasSameSource';

/**
 * What differs between two wordings of one requirement; `undefined` for nothing but markup and white space.
 *
 * @param isAlike Whether both are known to have the same lines.
 */
export function compareRequirements(
	before: Requirement,
	after: Requirement,
	moved: boolean,
	isAlike = false,
): Change | undefined {
	const hasSameLines = isAlike || hasSameSource(before, after);
	const impact = hasSameLines && !after.delta ? 'none' : findImpact(before, after);
	if (impact !== 'none') {
		return createChange('modified', before, after, impact);
	}
	if (before.name !== after.name || before.explicitId !== after.explicitId) {
		return createChange('renamed', before, after, impact, hasSameLines);
	}
	return moved ? createChange('moved', before, after, impact, hasSameLines) : undefined;
}
