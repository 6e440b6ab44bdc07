import { toFailure } from '../apply/toFailure';
import type { Change } from '../diff/change';
import { type Failure, failed, nothingWritten } from '../failure';
import type { CancellationToken, Host } from '../host';
import { changedLiterals } from '../plan/commands/changedLiterals';
import { knownCommands } from '../plan/commands/knownCommands';
import { mergeVerify } from '../plan/commands/mergeVerify';
import { bindingsOf } from '../plan/fit/bindingsOf';
import { checkMade } from '../plan/guard/checkMade';
import { replaceInCommands } from '../plan/literal/replaceInCommands';
import { selectChanges } from '../plan/narrow/selectChanges';
import type { Edit, Plan } from '../plan/plan';
import { readState, type SpecState } from '../plan/state/readState';
import type { VerifyCommand } from '../spec/spec';
import { findBase } from './findBase';
import { findMadeFiles } from './findMadeFiles';
import { describeBase, describeLeft } from './recordNotes';
import { toMadeEdits } from './toMadeEdits';

/** Identity of the planner of plans that record what somebody did. */
const recorder = 'record';

/** What is recorded, and of which files. */
export interface RecordOptions {
	/** What the cycle is for; nothing for what the changes say. */
	readonly propose: string;
	/** Commands to run besides the known ones. */
	readonly verify: readonly Pick<VerifyCommand, 'command' | 'expect'>[];
	/** Ids of the only changes that the files are for, with those that share their lines; absent: all that is pending. */
	readonly targets?: readonly string[];
	/** Whether the user wants a changed file, by its path, to be part of it; absent: all are. */
	readonly only?: (path: string) => boolean;
	/** The revision to compare with files that no cycle knows. */
	readonly since?: string;
}

/** A plan of what was changed already, or why there is none. */
export type RecordOutcome =
	| { readonly kind: 'planned'; readonly plan: Plan; readonly state: SpecState }
	/** The spec is recorded as it stands, and no file is different. `notes` says what was left out. */
	| { readonly kind: 'nothing'; readonly notes: readonly string[]; readonly state: SpecState }
	| { readonly kind: 'cancelled' }
	| Failure;

/**
 * Plan to record what somebody, or an agent, changed in the files, for the changes that are pending in the spec.
 *
 * Writes nothing, and neither does applying the plan: its edits stand on the disk already. Without a changed file what is
 * pending is taken as implemented where a command can show it, and refused else; without a pending change the cycle is
 * about the files alone. Commands of earlier cycles expect the literals that the spec has now. What differs and cannot be
 * recorded is left out and told in the notes.
 */
export async function planRecord(
	host: Host,
	specPath: string,
	options: RecordOptions,
	token: CancellationToken,
): Promise<RecordOutcome> {
	try {
		const read = await readState(host, specPath);
		return read.kind === 'failed' ? read : await planState(host, read.state, options, token);
	} catch (error) {
		return toFailure(error, nothingWritten, 'read');
	}
}

async function planState(
	host: Host,
	state: SpecState,
	options: RecordOptions,
	token: CancellationToken,
): Promise<RecordOutcome> {
	const { targets, only = () => true, since } = options;
	const selection = selectChanges(state, targets);
	if (selection.kind === 'failed') {
		return selection;
	}
	const base = await findBase(host.git, state, since);
	if (base.kind === 'failed') {
		return base;
	}
	const { changes } = selection;
	const found = await findMadeFiles(host, state, base, only, token);
	if (found.kind !== 'found') {
		return found;
	}
	const edits = toMadeEdits(
		found.files,
		changes.map(({ id }) => id),
	);
	const notes = [...describeLeft(found.left), ...found.notes];
	const isRecorded = changes.length === 0 && state.prose === 0 && state.baseline.source !== 'approximate';
	if (edits.length === 0 && isRecorded) {
		return { kind: 'nothing', notes, state };
	}
	const plan = createPlan(host, state, changes, edits, { ...options, notes: [...describeBase(base), ...notes] });
	return checkShown(plan) ?? (await checkMade(host, state.specPath, edits)) ?? { kind: 'planned', plan, state };
}

/** What is pending does not come true by being recorded: a file has to show it, or a command. */
function checkShown({ changes, edits, verify }: Plan): Failure | undefined {
	return changes.length > 0 && edits.length === 0 && verify.length === 0
		? failed(
				'record.nothing',
				'No file is changed, and no command would show that what is pending in the spec holds.',
				nothingWritten,
				'Change the files, or give a command that shows it; where the spec holds already, adopt it as it stands.',
			)
		: undefined;
}

function createPlan(
	host: Host,
	state: SpecState,
	changes: readonly Change[],
	edits: readonly Edit[],
	{ propose, verify, notes }: RecordOptions & { readonly notes: readonly string[] },
): Plan {
	const known = knownCommands(state);
	const requirements = changes.map(({ id }) => id);
	const given = verify.map(({ command, expect }) => ({ command, expect, source: 'planner' as const, requirements }));
	const replaced = replaceInCommands(known, changedLiterals(changes));
	return {
		version: 1,
		...bindingsOf(state),
		changes: changes.map(change => ({ ...change, state: edits.length > 0 ? 'edits' : 'implemented' })),
		edits,
		verify: mergeVerify(known, [...given, ...replaced]),
		assumptions: [],
		unresolved: [],
		prose: changes.length === state.diff.changes.length ? state.prose : 0,
		planner: { id: recorder },
		made: true,
		...(propose.trim() !== '' && { summary: propose.trim() }),
		...(notes.length > 0 && { notes }),
		createdAt: host.now().toISOString(),
	};
}
