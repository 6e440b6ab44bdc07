import { failed, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { checkMade } from '../plan/guard/checkMade';
import type { Edit } from '../plan/plan';
import type { SpecState } from '../plan/state/readState';
import type { LeftOut, MadeFile } from '../record/candidate';
import { describeLeft } from '../record/recordNotes';
import { toMadeEdits } from '../record/toMadeEdits';
import type { VerifyCommand } from '../spec/spec';
import type { DriftFile } from './drift';
import { findMovedFiles } from './findMovedFiles';
import { type DriftPlanned, driftPlan, planDrifted } from './planDrifted';

export interface AcceptOptions {
	/** Why the files are as they are. */
	readonly propose: string;
	/** Commands to run besides the known ones. */
	readonly verify: readonly Pick<VerifyCommand, 'command' | 'expect'>[];
	/** Whether the user wants a drifted file, by its path, to be part of it. */
	readonly only: (path: string) => boolean;
}

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
	return planDrifted(host, { specPath, only: options.only }, token, (state, drifted) =>
		planFiles(host, state, drifted, options, token),
	);
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
	const plan = driftPlan(host, state, { edits, given, notes, made: true, summary: propose.trim() });
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
