import type { SpecState } from '../plan/state/readState';
import type { TraceQuery } from './traceRequirement';

/**
 * What to look for in the history of a spec to find all that is about a requirement.
 *
 * @param id As the spec or its change has it, or one that only cycles know.
 */
export function traceQuery({ diff, spec, specPath, history, historyFile }: SpecState, id: string): TraceQuery {
	const change = diff.changes.find(one => one.id === id);
	const requirement = spec.requirements.find(one => one.id === id);
	return {
		history,
		historyText: historyFile.text,
		specName: specPath.slice(specPath.lastIndexOf('/') + 1),
		ids: change?.wasId ? [id, change.wasId] : [id],
		texts: [requirement?.text, change?.before?.text].filter(text => text !== undefined),
		requirement,
	};
}
