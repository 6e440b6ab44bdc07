import { type Failure, failed, nothingWritten } from '../../core/failure';
import { describeSource } from '../../core/history/baseline/describeBaseline';
import { planRecord, type RecordOptions } from '../../core/record/planRecord';
import { showControls } from '../../core/text/showControls';
import { cancelOnInterrupt } from '../cancellation';
import { carryOut } from '../carryOut';
import type { CommandContext, CommandResult } from '../command';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import { matchesAny } from '../matchesAny';
import { nothingToDo } from '../nothingToDo';
import { readGivenCommands } from '../readGivenCommands';
import { recordInTurn } from '../recordInTurn';
import { cutOf } from '../render/plan';

/** `spec-ops record`: show what was changed in the files, ask, verify it and record it as a cycle; no file is edited. */
export async function record(context: CommandContext): Promise<CommandResult> {
	const options = readOptions(context);
	if ('kind' in options) {
		return options;
	}
	const located = await locateSpec(context);
	const next = 'Look at the files, then run “spec-ops record” again.';
	return located.kind === 'failed'
		? located
		: recordInTurn(context, located, next, own => recordLocated(context, own, options));
}

async function recordLocated(
	context: CommandContext,
	located: LocatedSpec,
	options: RecordOptions,
): Promise<CommandResult> {
	const token = cancelOnInterrupt(context.io);
	const planned = await planRecord(located.host, located.path, options, token).finally(() => token.dispose());
	switch (planned.kind) {
		case 'failed':
			return planned;
		case 'cancelled':
			return failed('apply.cancelled', 'Looking at the files was stopped.', nothingWritten, 'Run the call again.');
		case 'nothing': {
			const path = showControls(located.path);
			const text = `Nothing to record: ${path} is recorded as it stands, and no file is different.`;
			return nothingToDo(`${[text, ...planned.notes.map(showControls)].join('\n')}\n`, planned.notes);
		}
		case 'planned': {
			const { plan } = planned;
			const title = `recorded from what was changed; ${describeSource(plan.baseline)}`;
			const { targets } = options;
			return carryOut(context, { located, plan, title, ...(targets && { cut: cutOf(plan, targets) }) });
		}
	}
}

function readOptions({ args }: CommandContext): RecordOptions | Failure {
	const { values } = args;
	const propose = values.get('propose')?.at(-1)?.trim() ?? '';
	if (propose === '') {
		const next = 'Say what the cycle is for, such as --propose "Greet in French".';
		return failed('usage', '“spec-ops record” needs --propose TEXT.', nothingWritten, next);
	}
	const given = readGivenCommands(values.get('verify') ?? []);
	if (given.kind === 'failed') {
		return given;
	}
	const [targets, globs, since] = [values.get('target'), values.get('only'), values.get('since')?.at(-1)];
	return {
		propose,
		verify: given.commands,
		...(targets && { targets }),
		...(globs && { only: path => matchesAny(path, globs) }),
		...(since !== undefined && { since }),
	};
}
