import type { StepEffect, StepRole } from './traceRequirement';

const roles: Readonly<Record<StepRole, string>> = {
	introduced: 'brought it',
	changed: 'changed it',
	moved: 'moved it',
	renamed: 'renamed it',
	removed: 'removed it',
	served: 'edited files for it',
	undone: 'took a cycle back',
	verified: 'verified it again',
	named: 'names a value of it',
};

const effects: Readonly<Record<StepEffect, string>> = {
	stands: '',
	undone: ', taken back since',
	failed: ', without effect',
	open: ', with an effect that is not known',
};

/** What a cycle did with a requirement, as words after its name. */
export function describeRole(role: StepRole, effect: StepEffect): string {
	return role === 'named' || role === 'verified' ? roles[role] : `${roles[role]}${effects[effect]}`;
}
