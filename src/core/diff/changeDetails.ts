import { isPositionalId } from '../spec/isPositionalId';
import type { Requirement } from '../spec/spec';
import type { ChangeDetails, ChangeKind } from './change';
import { compareScenarios } from './compareScenarios';
import { hasSameScenarioText } from './hasSameScenarioText';
import { writtenLabel } from './writtenLabel';

/** What a change of a requirement tells besides its statement. */
export function changeDetails(
	kind: ChangeKind,
	before: Requirement | undefined,
	after: Requirement | undefined,
): ChangeDetails {
	const current = after ?? before;
	const label = current && shownLabel(current);
	const operation = current?.delta?.operation;
	return {
		...(label !== undefined && { label }),
		...(operation && { delta: operation }),
		...(kind === 'modified' && before && after && differences(before, after)),
	};
}

function differences(before: Requirement, after: Requirement): ChangeDetails {
	const wasLabel = writtenLabel(before);
	const scenarios = hasSameScenarioText(before, after) ? [] : compareScenarios(before.scenarios, after.scenarios);
	const isRenamed = wasLabel !== undefined && wasLabel !== writtenLabel(after);
	return {
		...(isRenamed && { wasLabel }),
		...(before.priority !== after.priority && {
			priority: { before: before.priority ?? null, after: after.priority ?? null },
		}),
		...(scenarios.length > 0 && { scenarios }),
	};
}

/** What people call it, a number included. */
function shownLabel(requirement: Requirement): string | undefined {
	const { id, name } = requirement;
	if (requirement.explicitId === null && isPositionalId(id)) {
		return name === null ? id : `${id} ${name}`;
	}
	return writtenLabel(requirement);
}
