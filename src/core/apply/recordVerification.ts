import { type Failure, failed, nothingWritten } from '../failure';
import { recordSpec } from '../history/baseline/recordSpec';
import type { Cycle } from '../history/history';
import { digestOf, identityOf } from '../history/identity';
import type { BeginRecord, RecordedVerify } from '../history/record';
import { nextCycleNumber, parentsOf } from '../history/write/writeCycle';
import type { CancellationToken, Host } from '../host';
import { lastCycle, verifyCommands } from '../plan/commands/verifyCommands';
import { checkPath } from '../plan/guard/checkPath';
import type { PlannedCommand } from '../plan/plan';
import { readState, type SpecState } from '../plan/state/readState';
import { appendCycle } from './appendCycle';
import type { ApplyOptions } from './applyOptions';
import type { ApplyOutcome } from './applyPlan';
import { nameOf } from './draftCycle';
import { saveRest } from './saveRest';
import { settleCycle } from './settleCycle';
import { type DraftedCycle, startCycle } from './startCycle';
import { toFailure } from './toFailure';
import { findSpecText } from './undo/findSpecText';
import { withLock } from './withLock';

/** Identity of the planner of cycles that only verify. */
const verifier = 'verify';

/**
 * Run the approved commands and record what came of it: a cycle with Verify and Status only, about the last cycle of
 * the spec.
 *
 * Where it passes, a cycle that had failed, was interrupted or never verified counts from then on: the baseline moves
 * to what that cycle left. Otherwise it changes nothing. An interrupted cycle is closed first.
 *
 * Refuses where no command is approved, where one is not among those that verify the spec as it is now, such as after
 * another cycle, and where the last cycle was written by hand or there is none.
 */
export async function recordVerification(
	host: Host,
	specPath: string,
	commands: readonly PlannedCommand[],
	options: Pick<ApplyOptions, 'onPhase' | 'onOutput' | 'isSavedSpec'>,
	token: CancellationToken,
): Promise<ApplyOutcome> {
	return token.isCancellationRequested
		? { kind: 'cancelled' }
		: withLock(host, () => recordLocked(host, specPath, commands, options, token));
}

async function recordLocked(
	host: Host,
	specPath: string,
	commands: readonly PlannedCommand[],
	options: Pick<ApplyOptions, 'onPhase' | 'onOutput' | 'isSavedSpec'>,
	token: CancellationToken,
): Promise<ApplyOutcome> {
	options.onPhase?.('checking');
	const drafted = await draftVerification(host, specPath, commands).catch(error =>
		toFailure(error, nothingWritten, 'read'),
	);
	if ('kind' in drafted) {
		return drafted;
	}
	if (token.isCancellationRequested) {
		return { kind: 'cancelled' };
	}
	options.onPhase?.('writing');
	const started = await startCycle(host, drafted);
	if (started.kind === 'failed') {
		return started;
	}
	options.onPhase?.('verifying');
	const settled = await settleCycle(host, started, { verify: true, ...options }, token);
	return settled.kind === 'failed' ? settled : { ...settled, ...(await saveRest(host, specPath, 'verified')) };
}

async function draftVerification(
	host: Host,
	specPath: string,
	commands: readonly PlannedCommand[],
): Promise<DraftedCycle | Failure> {
	const approved = commands.filter(command => command.approved);
	if (approved.length === 0) {
		const next = 'Approve a command, or write one into the Verify section of the spec.';
		return failed('verify.nothing', 'There is no approved command to run.', nothingWritten, next);
	}
	const read = await readState(host, specPath);
	if (read.kind === 'failed') {
		return read;
	}
	const { state } = read;
	const cycle = lastCycle(state);
	const begin = cycle?.record?.begin;
	if (!cycle || !begin) {
		return refuseUnrecorded(specPath, cycle);
	}
	const known = new Set(verifyCommands(state).map(keyOf));
	if (!approved.every(command => known.has(keyOf(command)))) {
		const message = `These are not the commands that verify ${specPath} now: it or its history changed.`;
		return failed(
			'conflict.base_changed',
			message,
			nothingWritten,
			'Look at the commands as they are now, then verify.',
		);
	}
	const after = await verifiedText(host, state, cycle, begin);
	if (after === undefined) {
		const message = `The baseline of ${specPath} is not what the last cycle started from, so it cannot be lifted.`;
		return failed('history.broken', message, nothingWritten, 'Plan again, or adopt the spec as it stands.');
	}
	return toDraft(host, state, begin, approved, after);
}

function keyOf({ command, expect: { exit, stdout } }: PlannedCommand | RecordedVerify): string {
	return JSON.stringify([command, exit, stdout]);
}

/** The baseline once the verification passed, in LF without BOM. */
async function verifiedText(
	host: Host,
	state: SpecState,
	cycle: Cycle,
	{ spec }: BeginRecord,
): Promise<string | undefined> {
	const baseline = digestOf(state.baseline.text);
	if (cycle.status === 'applied' || cycle.status === 'unverified' || baseline === spec.after) {
		return state.baseline.text;
	}
	return baseline === spec.before ? findSpecText(host, state, spec.after) : undefined;
}

async function toDraft(
	host: Host,
	state: SpecState,
	verified: BeginRecord,
	commands: readonly PlannedCommand[],
	after: string,
): Promise<DraftedCycle> {
	const { baseline, document, specPath } = state;
	const appended = await appendCycle(host, state, (history, time) => ({
		number: nextCycleNumber(history),
		date: time.slice(0, 10),
		propose: '',
		specDiff: [],
		edits: [],
		verify: commands.map(({ approved: _, ...command }) => command),
		parents: parentsOf(history),
		spec: recordSpec({ history, baseline, after, path: nameOf(specPath), format: document }),
		changes: [],
		planner: { id: verifier },
		assumptions: [],
		verifies: identityOf(verified),
		time,
	}));
	// Records come with the repository.
	const watched = verified.edits.map(({ path }) => path).filter(path => !checkPath(path));
	return { ...appended, writes: [], kept: [], standing: new Map(), specTexts: [baseline.text, after], watched };
}

function refuseUnrecorded(specPath: string, cycle: Cycle | undefined): Failure {
	const message = cycle
		? `The last cycle of ${specPath} was written by hand, so no verification can be recorded for it.`
		: `No cycle of ${specPath} was applied, so there is nothing to record a verification for.`;
	return failed('verify.nothing', message, nothingWritten, 'Adopt the spec as it stands, or verify without recording.');
}
