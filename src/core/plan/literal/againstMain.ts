import type { Change } from '../../diff/change';
import { compareRequirements } from '../../diff/compareRequirements';
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
	const main = new Map(parseSpec(path, text).requirements.map(requirement => [nameOf(requirement), requirement]));
	const own = new Map(spec.requirements.map(requirement => [requirement.id, requirement]));
	const olds = oldNames(spec);
	const named = new Set(spec.requirements.map(nameOf));
	return {
		changes: changes.map(change => {
			const after = isNewModified(change) ? own.get(change.id) : undefined;
			const before = after && (main.get(nameOf(after)) ?? main.get(olds.get(nameOf(after)) ?? ''));
			return (before && after && compareRequirements(before, after, false)) ?? change;
		}),
		requirements: [...spec.requirements, ...[...main.values()].filter(other => !named.has(nameOf(other)))],
	};
}

function isNewModified({ kind, delta }: Change): boolean {
	return kind === 'added' && delta === 'MODIFIED';
}

/** The names in the main spec of what the delta renames, by their new ones. */
function oldNames({ requirements }: Spec): ReadonlyMap<string, string> {
	return new Map(
		requirements.flatMap(requirement => {
			const from = requirement.delta?.from;
			return from === undefined ? [] : [[nameOf(requirement), from] as const];
		}),
	);
}

function nameOf({ name, id }: Requirement): string {
	return name ?? id;
}
