import type { Spec } from '../../../src/core/spec/spec';

/** A spec to compare: requirements as plain objects, what they read when asked for included. */
export function plainSpec(spec: Spec): Spec {
	return {
		...spec,
		requirements: spec.requirements.map(requirement => ({ ...requirement, scenarios: requirement.scenarios })),
	};
}
