import type { Requirement, Spec } from '../spec/spec';

/** An entry of a delta, and what the main spec says of its requirement. */
export interface MainPair {
	readonly before: Requirement;
	readonly after: Requirement;
}

/**
 * The entries of a delta that the main spec has a requirement for, by their ids: one of the same name, or of the name
 * that the delta takes from it.
 */
export function pairWithMain(spec: Spec, main: Spec): ReadonlyMap<string, MainPair> {
	const byName = namesOf(main);
	const olds = oldNames(spec);
	return new Map(
		spec.requirements.flatMap(after => {
			const name = nameOf(after);
			const before = byName.get(name) ?? byName.get(olds.get(name) ?? '');
			return before && after.delta ? [[after.id, { before, after }] as const] : [];
		}),
	);
}

/** What a delta calls a requirement by. */
export function nameOf({ name, id }: Requirement): string {
	return name ?? id;
}

const known = new WeakMap<Spec, ReadonlyMap<string, Requirement>>();

/** By name; once for each reading of a main spec, which stays as it is while its delta is written. */
function namesOf(main: Spec): ReadonlyMap<string, Requirement> {
	const names = known.get(main) ?? new Map(main.requirements.map(requirement => [nameOf(requirement), requirement]));
	known.set(main, names);
	return names;
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
