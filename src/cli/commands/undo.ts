import { planUndo } from '../../core/apply/planUndo';
import { failed, nothingWritten } from '../../core/failure';
import { carryOut } from '../carryOut';
import type { CommandContext, CommandResult } from '../command';
import { locateSpec } from '../locateSpec';

/** `spec-ops undo [N]`: show what taking a cycle back writes, ask, write and record it. */
export async function undo(context: CommandContext): Promise<CommandResult> {
	const named = context.args.positionals[0];
	if (named !== undefined && !/^[1-9]\d{0,8}$/.test(named)) {
		const message = `“${named}” is no number of a cycle.`;
		return failed('usage', message, nothingWritten, 'See “spec-ops history” for the numbers.');
	}
	const located = await locateSpec(context);
	if (located.kind === 'failed') {
		return located;
	}
	const planned = await planUndo(located.host, located.path, named === undefined ? 'last' : Number(named));
	if (planned.kind === 'failed') {
		return planned;
	}
	const { plan, state } = planned;
	const number = state.history.cycles.find(({ id }) => id === plan.undoes)?.number ?? named;
	return carryOut(context, { located, plan, title: `undoes cycle ${number}` });
}
