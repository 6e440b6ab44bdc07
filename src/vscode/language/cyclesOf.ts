import type { SpecState } from '../../core/plan/state/readState';
import { type RequirementCycle, requirementCycles } from '../../core/trace/requirementCycles';
import { traceQuery } from '../../core/trace/traceQuery';

/**
 * The newest cycles of a requirement of a spec, newest first.
 *
 * @param id As the spec or its change has it.
 */
export function cyclesOf(state: SpecState, id: string, limit: number): readonly RequirementCycle[] {
	return requirementCycles({ ...traceQuery(state, id), limit });
}
