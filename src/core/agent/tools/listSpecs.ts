import { agentLimits } from '../agentLimits';
import type { AgentAnswer, AgentSpecs } from '../agentSpecs';

/** `list_specs`: the names of the specs, and the one that is meant where none is named. */
export async function listSpecs(specs: AgentSpecs): Promise<AgentAnswer> {
	const names = await specs.list();
	const usual = await specs.find(undefined);
	const told = names.slice(0, agentLimits.specs);
	return {
		kind: 'answered',
		document: {
			specs: told,
			usual: usual.kind === 'found' ? usual.name : null,
			...(names.length > told.length && { more: names.length - told.length }),
		},
	};
}
