import type { Change } from '../../diff/change';
import { compareRequirements } from '../../diff/compareRequirements';
import { nameOf, pairWithMain } from '../../diff/pairWithMain';
import { readDeltaPath } from '../../lint/deltas/deltaPath';
import { parseSpec } from '../../spec/parseSpec';
import type { Requirement, Spec } from '../../spec/spec';
import type { ReadableFiles } from '../planner';

/** Changes, and the requirements that hold beside them. */
export interface Compared {
	readonly changes: readonly Change[];
	readonly requirements: readonly Requirement[];
}

/**
 * The changes of a spec with what they take the place of.
 *
 * To its own baseline a requirement that a delta modifies is new; the software does what the main spec says of it, so
 * that is what it is compared with. All else stays as it is, as does a requirement that the main spec does not have or
 * has in the same words.
 */
export async function againstMain(changes: readonly Change[], spec: Spec, files: ReadableFiles): Promise<Compared> {
	const path = readDeltaPath(spec.path)?.main;
	const text = path !== undefined && changes.some(isNewModified) ? await files.readText(path) : undefined;
	if (path === undefined || text === undefined) {
		return { changes, requirements: spec.requirements };
	}
	const main = parseSpec(path, text);
	const pairs = pairWithMain(spec, main);
	const named = new Set(spec.requirements.map(nameOf));
	return {
		changes: changes.map(change => {
			const pair = isNewModified(change) ? pairs.get(change.id) : undefined;
			return (pair && compareRequirements(pair.before, pair.after, false)) ?? change;
		}),
		requirements: [...spec.requirements, ...main.requirements.filter(other => !named.has(nameOf(other)))],
	};
}

function isNewModified({ kind, delta }: Change): boolean {
	return kind === 'added' && delta === 'MODIFIED';
}
