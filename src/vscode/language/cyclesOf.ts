import type { SpecState } from '../../core/plan/state/readState';
import { type RequirementCycle, requirementCycles } from './requirementCycles';

/**
 * The newest cycles of a requirement of a spec, newest first.
 *
 * @param id As the spec or its change has it.
 */
export function cyclesOf(state: SpecState, id: string, limit: number): readonly RequirementCycle[] {
	const { diff, spec, specPath, history, historyFile } = state;
	const change = diff.changes.find(one => one.id === id);
	const requirement = spec.requirements.find(one => one.id === id);
	const texts = [requirement?.text, change?.before?.text].filter(text => text !== undefined);
	return requirementCycles({
		history,
		historyText: historyFile.text,
		specName: specPath.slice(specPath.lastIndexOf('/') + 1),
		ids: change?.wasId ? [id, change.wasId] : [id],
		texts,
		limit,
	});
}
