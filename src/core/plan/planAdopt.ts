import { type Failure, failed, nothingWritten } from '../failure';
import type { Host } from '../host';
import { changedLiterals } from './commands/changedLiterals';
import { knownCommands } from './commands/knownCommands';
import { mergeVerify } from './commands/mergeVerify';
import { bindingsOf } from './fit/bindingsOf';
import { replaceInCommands } from './literal/replaceInCommands';
import type { Plan } from './plan';
import { readState, type SpecState } from './state/readState';

/** Identity of the planner of plans that record a spec as it stands. */
const adopter = 'adopt';

/**
 * Plan to record the spec as it stands: every pending change is taken as implemented, and no file is edited.
 *
 * Also where only prose differs, and where the baseline is a guess, which applying the plan makes exact. Commands of
 * earlier cycles expect the literals that the spec has now. Refuses a spec that is recorded as it stands already.
 */
export async function planAdopt(
	host: Host,
	specPath: string,
): Promise<{ readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState } | Failure> {
	const read = await readState(host, specPath);
	if (read.kind === 'failed') {
		return read;
	}
	const { state } = read;
	const { diff, prose, baseline } = state;
	if (diff.changes.length === 0 && prose === 0 && baseline.source !== 'approximate') {
		const message = `${specPath} is recorded as it stands.`;
		return failed('adopt.nothing', message, nothingWritten, 'Change the spec first, or verify it.');
	}
	const known = knownCommands(state);
	const plan: Plan = {
		version: 1,
		...bindingsOf(state),
		changes: diff.changes.map(change => ({ ...change, state: 'implemented' })),
		edits: [],
		verify: mergeVerify(known, replaceInCommands(known, changedLiterals(diff.changes))),
		assumptions: [],
		unresolved: [],
		prose,
		planner: { id: adopter },
		createdAt: host.now().toISOString(),
	};
	return { kind: 'planned', plan, state };
}
