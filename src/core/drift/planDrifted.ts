import { toFailure } from '../apply/toFailure';
import { type Failure, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { knownCommands } from '../plan/commands/knownCommands';
import { mergeVerify } from '../plan/commands/mergeVerify';
import { bindingsOf } from '../plan/fit/bindingsOf';
import type { Plan } from '../plan/plan';
import type { ProposedCommand } from '../plan/planner';
import { readState, type SpecState } from '../plan/state/readState';
import { type DriftFile, driftedFiles } from './drift';
import { driftPlanner } from './driftPlanner';
import { findDrift } from './findDrift';

export type DriftPlanned =
	| { readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState }
	/** No file of the spec that was asked for drifted. */
	| { readonly kind: 'nothing' }
	| { readonly kind: 'cancelled' }
	| Failure;

export interface DriftedQuery {
	readonly specPath: string;
	/** Whether the user wants a drifted file, by its path, to be part of it. */
	readonly only: (path: string) => boolean;
}

/** Find the drifted files of a spec that the user wants, and plan what is to become of them. */
export async function planDrifted(
	host: Host,
	{ specPath, only }: DriftedQuery,
	token: CancellationToken,
	planFiles: (state: SpecState, drifted: readonly DriftFile[]) => Promise<DriftPlanned>,
): Promise<DriftPlanned> {
	try {
		const read = await readState(host, specPath);
		if (read.kind === 'failed') {
			return read;
		}
		const drift = await findDrift(host, { specPath }, token);
		if (drift.kind === 'cancelled') {
			return drift;
		}
		const drifted = driftedFiles(drift).filter(({ path }) => only(path));
		return drifted.length === 0 ? { kind: 'nothing' } : await planFiles(read.state, drifted);
	} catch (error) {
		return toFailure(error, nothingWritten, 'read');
	}
}

/** What a plan about drifted files says of its own. */
export interface DriftPlanParts
	extends Pick<Plan, 'drifted' | 'edits' | 'made' | 'reapplies' | 'summary' | 'usage'>,
		Partial<Pick<Plan, 'assumptions' | 'planner'>> {
	/** Commands to run besides the known ones. */
	readonly given: readonly ProposedCommand[];
	readonly notes: readonly string[];
}

/** A plan that settles drifted files and no change: what is pending in the spec stays pending. */
export function driftPlan(host: Host, state: SpecState, { given, notes, ...parts }: DriftPlanParts): Plan {
	return {
		version: 1,
		...bindingsOf(state),
		changes: [],
		verify: mergeVerify(knownCommands(state), given),
		assumptions: [],
		unresolved: [],
		prose: state.diff.changes.length === 0 ? state.prose : 0,
		planner: { id: driftPlanner },
		...parts,
		...(notes.length > 0 && { notes }),
		createdAt: host.now().toISOString(),
	};
}
