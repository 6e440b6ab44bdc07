import type { Requirement, Scenario, Spec } from '../../../src/core/spec/spec';

/** A spec to compare: requirements as plain objects, what they read when asked for included. */
export function plainSpec(spec: Spec): Spec {
	return { ...spec, requirements: spec.requirements.map(plainRequirement) };
}

/** A requirement as a plain object, with all that it reads when asked for. */
export function plainRequirement(requirement: Requirement): Requirement {
	const { explicitId, name, level, keyword, text, line, endLine, places } = requirement;
	const scenarios = plainScenarios(requirement);
	return { ...requirement, explicitId, name, level, keyword, text, line, endLine, places, scenarios };
}

/** The scenarios of a requirement as plain objects, with all that they read when asked for. */
export function plainScenarios({ scenarios }: Requirement): readonly Scenario[] {
	return scenarios.map(({ name, line, endLine, start, end, nameStart, nameEnd, steps }) => {
		return { name, line, endLine, start, end, nameStart, nameEnd, steps };
	});
}
