import type { Change } from '../diff/change';
import type { Host } from '../host';
import type { SpecState } from '../plan/state/readState';
import type { Requirement } from '../spec/spec';
import { type Holding, judgeHolding } from './judgeHolding';
import { presentId } from './presentId';
import { traceQuery } from './traceQuery';
import { type RequirementTrace, traceRequirement } from './traceRequirement';

/** A requirement with its story, and whether what was verified of it still holds. */
export interface TracedRequirement {
	readonly id: string;
	/** As the spec has it now; `undefined` where it was removed. */
	readonly requirement: Requirement | undefined;
	/** How it differs from the baseline; `undefined` where it does not. */
	readonly change: Change | undefined;
	readonly trace: RequirementTrace;
	readonly holding: Holding;
}

/**
 * Trace a requirement of a spec, and compare the files that serve it with what was verified. Reads only.
 *
 * @param wanted The id that it has, or one that it had.
 */
export async function readTrace(host: Host, state: SpecState, wanted: string): Promise<TracedRequirement> {
	const id = presentId(state, wanted);
	const query = traceQuery(state, id);
	const change = state.diff.changes.find(one => one.id === id);
	const trace = traceRequirement(query);
	const isPending = change !== undefined && change.kind !== 'moved';
	const holding = await judgeHolding(host, state.history, trace, isPending);
	return { id, requirement: query.requirement, change, trace, holding };
}
