import { refuseTakenBack } from '../../core/apply/journal/refuseTakenBack';
import { planUndo } from '../../core/apply/planUndo';
import type { CycleName } from '../../core/apply/undo/selectCycle';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { Plan } from '../../core/plan/plan';
import { escapePath } from '../../core/text/escapePath';
import { carryOut } from '../carryOut';
import type { CommandContext, CommandResult } from '../command';
import { inTurn } from '../inTurn';
import { type LocatedSpec, locateSpec } from '../locateSpec';

/** `spec-ops undo [CYCLE]`: show what taking a cycle back writes, ask, write and record it. */
export async function undo(context: CommandContext): Promise<CommandResult> {
	const named = context.args.positionals[0];
	const which = named === undefined ? 'last' : nameOf(named);
	if (which === undefined) {
		const message = `“${named}” is no number of a cycle and no identity of one.`;
		return failed('usage', message, nothingWritten, 'See “spec-ops history” for the numbers.');
	}
	const located = await locateSpec(context);
	const next = 'Look at “spec-ops history”, then undo a cycle by its number.';
	return located.kind === 'failed'
		? located
		: inTurn(context, located, async (own, settled) => {
				const refused = which === 'last' ? refuseTakenBack(settled, 'undoLast', next) : undefined;
				return refused ?? undoLocated(context, own, which);
			});
}

async function undoLocated(context: CommandContext, located: LocatedSpec, which: CycleName): Promise<CommandResult> {
	const planned = await planUndo(located.host, located.path, which);
	if (planned.kind === 'failed') {
		return planned;
	}
	const { plan, state } = planned;
	const conflict = refuseConflicts(plan);
	if (conflict) {
		return conflict;
	}
	const number = state.history.cycles.findLast(({ id }) => id === plan.undoes)?.number ?? which;
	return carryOut(context, { located, plan, title: `undoes cycle ${number}` });
}

/** A number, or how the identity of a cycle begins, with or without its `sha256:`; four digits at least. */
function nameOf(text: string): CycleName | undefined {
	// Of seven digits and more it is an identity, which may begin like a number.
	if (/^[1-9]\d{0,5}$/.test(text)) {
		return Number(text);
	}
	const [, digits] = /^(?:sha256:)?([0-9a-f]{4,64})$/.exec(text) ?? [];
	return digits === undefined ? undefined : `sha256:${digits}`;
}

/** A terminal has no place to resolve conflicts in. */
function refuseConflicts({ edits }: Plan): Failure | undefined {
	const files = edits.flatMap(({ path, conflict }) => (conflict ? [`${escapePath(path)} ${conflict.reason}`] : []));
	const message = `The cycle cannot be undone as it is: ${files.join('; ')}.`;
	const next =
		'Undo it in VS Code, which shows both sides to choose from, undo the later cycles first, or put these files as they were before and undo again.';
	return files.length === 0
		? undefined
		: {
				...failed('undo.not_possible', message, nothingWritten, next),
				details: { files: edits.flatMap(({ path, conflict }) => (conflict ? [path] : [])) },
			};
}
