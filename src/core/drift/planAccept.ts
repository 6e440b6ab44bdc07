import { toFailure } from '../apply/toFailure';
import { type Failure, failed, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { knownCommands } from '../plan/commands/knownCommands';
import { mergeVerify } from '../plan/commands/mergeVerify';
import { bindingsOf } from '../plan/fit/bindingsOf';
import { checkMade } from '../plan/guard/checkMade';
import type { Edit, Plan } from '../plan/plan';
import { readState, type SpecState } from '../plan/state/readState';
import type { LeftOut, MadeFile } from '../record/candidate';
import { describeLeft } from '../record/recordNotes';
import { toMadeEdits } from '../record/toMadeEdits';
import type { VerifyCommand } from '../spec/spec';
import { type DriftFile, driftedFiles } from './drift';
import { driftPlanner } from './driftPlanner';
import { findDrift } from './findDrift';
import { findMovedFiles } from './findMovedFiles';

export interface AcceptOptions {
	/** Why the files are as they are. */
	readonly propose: string;
	/** Commands to run besides the known ones. */
	readonly verify: readonly Pick<VerifyCommand, 'command' | 'expect'>[];
	/** Whether the user wants a drifted file, by its path, to be part of it. */
	readonly only: (path: string) => boolean;
}

export type DriftPlanned =
	| { readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState }
	/** No file of the spec that was asked for drifted. */
	| { readonly kind: 'nothing' }
	| { readonly kind: 'cancelled' }
	| Failure;

/**
 * Plan to record the drifted files of a spec as they stand, with a reason: from then on they are what was recorded.
 *
 * Writes nothing, and neither does applying the plan. What is pending in the spec stays pending. Files that drifted and
 * cannot be recorded are told in the notes; refused where that is all of them.
 */
export async function planAccept(
	host: Host,
	specPath: string,
	options: AcceptOptions,
	token: CancellationToken,
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
		const drifted = driftedFiles(drift).filter(({ path }) => options.only(path));
		return drifted.length === 0 ? { kind: 'nothing' } : await planFiles(host, read.state, drifted, options, token);
	} catch (error) {
		return toFailure(error, nothingWritten, 'read');
	}
}

async function planFiles(
	host: Host,
	state: SpecState,
	drifted: readonly DriftFile[],
	{ propose, verify }: AcceptOptions,
	token: CancellationToken,
): Promise<DriftPlanned> {
	const edits = toEdits(drifted, await findMovedFiles(host, drifted, token));
	const notes = describeLeft(drifted.flatMap(toLeft));
	if (edits.length === 0) {
		return failed('drift.not_possible', notes.join(' '), nothingWritten, 'Put these files as they were recorded.');
	}
	const given = verify.map(one => ({ ...one, source: 'planner' as const, requirements: [] }));
	const plan: Plan = {
		version: 1,
		...bindingsOf(state),
		changes: [],
		edits,
		verify: mergeVerify(knownCommands(state), given),
		assumptions: [],
		unresolved: [],
		prose: state.diff.changes.length === 0 ? state.prose : 0,
		planner: { id: driftPlanner },
		made: true,
		summary: propose.trim(),
		...(notes.length > 0 && { notes }),
		createdAt: host.now().toISOString(),
	};
	return (await checkMade(host, state.specPath, edits)) ?? { kind: 'planned', plan, state };
}

/** The drift as edits that stand on the disk already, each for what its file serves; what only moved is a rename. */
function toEdits(drifted: readonly DriftFile[], moved: readonly MadeFile[]): readonly Edit[] {
	const served = new Map(drifted.map(({ path, requirements }) => [path, requirements]));
	const made = toMadeEdits([...drifted.flatMap(file => file.made ?? []), ...moved], []);
	// Another file of the same content is none that anybody recorded.
	const own = made.filter(({ path, from }) => served.has(path) || from !== undefined);
	return own.map(edit => {
		const requirements = served.get(edit.from ?? edit.path) ?? [];
		return { ...edit, requirements, hunks: edit.hunks.map(hunk => ({ ...hunk, requirements })) };
	});
}

function toLeft({ path, reason }: DriftFile): readonly LeftOut[] {
	return reason === undefined ? [] : [{ kind: 'left', path, reason }];
}
