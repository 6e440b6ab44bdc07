import type { Change, ChangeState } from '../../../diff/change';
import { collapse } from '../../../spec/collapse';
import { escapePath } from '../../../text/escapePath';
import type { PlanProposal, PlanRequest, ProposedCommand, ProposedEdit } from '../../planner';
import type { OverlayEdit } from '../overlayEdits';
import { checkCommands } from './checkCommands';
import { joinRefusals } from './joinRefusals';
import { type Refusal, refuse } from './outcome';
import type { FinishInput } from './parseCall';
import type { Workbench } from './workbench';

/** What a model made of the changes, checked against what it really did. */
export type Finished = Pick<PlanProposal, 'edits' | 'states' | 'verify' | 'unresolved' | 'assumptions'> & {
	readonly kind: 'finished';
	readonly summary: string;
};

/**
 * Take what a model says that it made, or refuse it, with all that is wrong in words for the model.
 *
 * It has to name every edit that it made and no other, and only requirements that there are: what does not agree may be
 * the half of an answer. The edits pass the guard as a whole. An edit without requirements serves all changes that are
 * not unresolved. A change without an edit counts as implemented where a command would show that it is not.
 */
export async function checkFinish(
	{ request, overlay }: Pick<Workbench, 'request' | 'overlay'>,
	input: FinishInput,
): Promise<Finished | Refusal> {
	const made = overlay.edits();
	const refusals = [
		checkEditList(made, input),
		checkIds(request, input),
		checkCommands(request.verify, input.verify),
	].filter(refusal => refusal !== undefined);
	const refusal = joinRefusals(refusals);
	if (refusal) {
		return refusal;
	}
	const refused = await request.guard(made);
	if (refused) {
		return refuse(refused.code, `${refused.message} Put that right, and hand the plan in again.`);
	}
	return toFinished(request, made, input);
}

function checkEditList(made: readonly OverlayEdit[], { edits, edit_count }: FinishInput): Refusal | undefined {
	const paths = made.map(({ path }) => path);
	const told = new Set(edits.map(({ path }) => path));
	const isSame = edits.length === paths.length && told.size === paths.length && paths.every(path => told.has(path));
	if (edit_count === made.length && isSame) {
		return undefined;
	}
	const list = made.map(
		({ op, path, from }) => `${op} ${from === undefined ? '' : `${escapePath(from)} to `}${escapePath(path)}`,
	);
	const message = `The edits that you made are ${made.length}, you say ${edit_count} and list ${edits.length}. Hand the plan in again with one entry for each of them: ${list.join(', ') || 'none'}.`;
	return refuse('model.incomplete', message);
}

function checkIds({ changes, spec, baseline }: PlanRequest, input: FinishInput): Refusal | undefined {
	const changed = new Set(changes.map(({ id }) => id));
	const known = new Set([...changed, ...[...spec.requirements, ...baseline.requirements].map(({ id }) => id)]);
	const served = [...input.edits, ...input.verify].flatMap(({ requirements }) => requirements);
	const unknown = new Set([
		...served.filter(id => !known.has(id)),
		...input.unresolved.map(({ requirement }) => requirement).filter(id => !changed.has(id)),
	]);
	const list = (ids: ReadonlySet<string>) => [...ids].map(id => JSON.stringify(id)).join(', ');
	return unknown.size === 0
		? undefined
		: refuse('model.bad_call', `No changed requirement has the id ${list(unknown)}. Their ids are: ${list(changed)}.`);
}

function toFinished(request: PlanRequest, made: readonly OverlayEdit[], input: FinishInput): Finished {
	const open = new Map(input.unresolved.map(({ requirement, reason }) => [requirement, collapse(reason)]));
	const changed = request.changes.map(({ id }) => id);
	const all = changed.filter(id => !open.has(id));
	const byPath = new Map(input.edits.map(told => [told.path, told]));
	const edits = made.map((edit): ProposedEdit => {
		const told = byPath.get(edit.path);
		const served = new Set(told?.requirements);
		const named = changed.filter(id => served.has(id));
		return {
			...edit,
			requirements: named.length > 0 ? named : all,
			reason: collapse(told?.reason ?? ''),
			selected: true,
		};
	});
	const verify = input.verify.map(toCommand);
	const served = new Set(edits.flatMap(({ requirements }) => requirements));
	// What a command of the spec bears on is all of it: that shows nothing of one change.
	const shown = showing([...request.verify.filter(({ requirements }) => requirements.length > 0), ...verify]);
	const states = new Map<string, ChangeState>();
	for (const change of request.changes) {
		states.set(change.id, stateOf(change, open, served, shown));
	}
	const unproven = all.filter(id => states.get(id) === 'unresolved').map(id => [id, noProof] as const);
	return {
		kind: 'finished',
		summary: input.summary.trim(),
		edits,
		states,
		verify,
		unresolved: [...open, ...unproven].map(([id, reason]) => ({ id, reason })),
		assumptions: input.assumptions.map(({ decision, alternatives, suggestion, section }) => ({
			decision: collapse(decision),
			alternatives: alternatives.map(collapse),
			suggestion: collapse(suggestion),
			section: collapse(section),
			accepted: false,
		})),
	};
}

const noProof = 'The model proposes no edit for it, and no command would show whether it holds.';

function toCommand({
	command,
	stdout,
	exit = 0,
	requirements,
	replaces,
}: FinishInput['verify'][number]): ProposedCommand {
	return {
		command: command.trim(),
		expect: stdout === undefined || stdout.trim() === '' ? { exit } : { exit, stdout },
		source: 'planner',
		requirements,
		...(replaces === undefined ? {} : { replaces }),
	};
}

/** Tells for an id whether any of the commands bears on it. */
function showing(commands: readonly Pick<ProposedCommand, 'requirements'>[]): (id: string) => boolean {
	const ids = new Set(commands.flatMap(({ requirements }) => requirements));
	const bearsOnAll = commands.some(({ requirements }) => requirements.length === 0);
	return id => bearsOnAll || ids.has(id);
}

function stateOf(
	{ id, kind }: Change,
	open: ReadonlyMap<string, string>,
	served: ReadonlySet<string>,
	shown: (id: string) => boolean,
): ChangeState {
	if (open.has(id)) {
		return 'unresolved';
	}
	if (served.has(id)) {
		return 'edits';
	}
	// Another place or name in the spec asks for nothing.
	return kind === 'moved' || kind === 'renamed' || shown(id) ? 'implemented' : 'unresolved';
}
