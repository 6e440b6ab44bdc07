import type { Requirement, Spec } from '../../spec/spec';
import { readDeltaPath } from './deltaPath';

/** A requirement and the file that it stands in. */
export interface Standing {
	readonly spec: Spec;
	readonly requirement: Requirement;
}

/**
 * Whether two requirements may hold at the same time: not what a change takes away or replaces beside what it makes of
 * it, and not what two open changes make of it, since nobody knows which of them will come.
 */
export function standTogether(a: Standing, b: Standing): boolean {
	if (isRemoved(a) || isRemoved(b)) {
		return false;
	}
	const [one, other] = [readDeltaPath(a.spec.path), readDeltaPath(b.spec.path)];
	if (one && other) {
		return one.change === other.change;
	}
	return !(one && isReplaced(b, a)) && !(other && isReplaced(a, b));
}

function isRemoved({ requirement }: Standing): boolean {
	return requirement.delta?.operation === 'REMOVED';
}

/** Whether a change makes something else of a requirement of the main spec. */
function isReplaced(main: Standing, { spec }: Standing): boolean {
	const { name } = main.requirement;
	return (
		readDeltaPath(spec.path)?.main === main.spec.path &&
		spec.requirements.some(
			other => other.delta?.operation !== 'ADDED' && (other.name === name || other.delta?.from === name),
		)
	);
}
