import { driftedFiles } from '../core/drift/drift';
import { driftPlanner } from '../core/drift/driftPlanner';
import { findDrift } from '../core/drift/findDrift';
import { planAccept } from '../core/drift/planAccept';
import type { DriftPlanned } from '../core/drift/planDrifted';
import { planFromSpec } from '../core/drift/planFromSpec';
import { planReapply } from '../core/drift/planReapply';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { CancellationToken } from '../core/host';
import type { Plan } from '../core/plan/plan';
import { cancelOnInterrupt } from './cancellation';
import { carryOut } from './carryOut';
import type { CommandContext, CommandResult } from './command';
import { inTurn } from './inTurn';
import type { LocatedRoot } from './locateRoot';
import type { LocatedSpec } from './locateSpec';
import { matchesAny } from './matchesAny';
import { nothingToDo } from './nothingToDo';
import type { OptionName } from './options';
import { choosePlanner } from './planner/choosePlanner';
import { planningStatus } from './planner/planningStatus';
import { readGivenCommands } from './readGivenCommands';
import { recordInTurn } from './recordInTurn';
import { shellWord } from './shellWord';

/** What is done about drift: the files are recorded as they stand, or brought back. */
export type Settlement = 'accept' | 'reapply';

/** `spec-ops drift accept` and `drift reapply`: show what it is about, ask, write and record it. */
export async function settleDrift(
	context: CommandContext,
	located: LocatedRoot,
	settlement: Settlement,
): Promise<CommandResult> {
	const plan = readOptions(context, settlement);
	if (typeof plan !== 'function') {
		return plan;
	}
	const next = 'Look at “spec-ops drift”, then run the call again.';
	const settle = (own: LocatedRoot) => settleInTurn(context, own, settlement, plan);
	return settlement === 'accept' ? recordInTurn(context, located, next, settle) : inTurn(context, located, settle);
}

async function settleInTurn(
	context: CommandContext,
	located: LocatedRoot,
	settlement: Settlement,
	plan: PlanDrift,
): Promise<CommandResult> {
	const token = cancelOnInterrupt(context.io);
	const chosen = await chooseSpec(context, located, token);
	if (chosen === undefined || chosen.kind === 'failed') {
		token.dispose();
		return chosen ?? nothing;
	}
	const planned = await plan(chosen, token).finally(() => token.dispose());
	switch (planned.kind) {
		case 'failed':
			return settlement === 'reapply' ? withFlag(context, planned) : planned;
		case 'cancelled':
			return stopped;
		case 'nothing':
			return nothing;
		case 'planned': {
			const title = settlement === 'accept' ? 'drifted, and recorded as it is' : titleOf(planned.plan);
			return carryOut(context, { located: chosen, plan: planned.plan, title });
		}
	}
}

/** The way on where what was recorded is nowhere any more, by the name that it has here. */
function withFlag({ args }: CommandContext, failure: Failure): Failure {
	return failure.code === 'drift.not_possible' && !args.flags.has('from-spec')
		? { ...failure, next: `${failure.next} “spec-ops drift reapply --from-spec” does the first.` }
		: failure;
}

function titleOf({ planner }: Plan): string {
	return planner.id === driftPlanner ? 'drifted, and brought back' : 'drifted, and written anew from the spec';
}

const nothing = nothingToDo('Nothing to do: no file that was asked for drifted.\n');
const stopped = failed('apply.cancelled', 'Looking at the files was stopped.', nothingWritten, 'Run the call again.');

type PlanDrift = (located: LocatedSpec, token: CancellationToken) => Promise<DriftPlanned>;

function readOptions(context: CommandContext, settlement: Settlement): PlanDrift | Failure {
	const { flags } = context.args;
	const isFromSpec = flags.has('from-spec');
	const surplus = surplusOf(settlement, isFromSpec).find(option => flags.has(option));
	if (surplus !== undefined) {
		const call = `“spec-ops drift ${settlement}${isFromSpec && settlement === 'reapply' ? ' --from-spec' : ''}”`;
		const next =
			settlement === 'reapply' && !isFromSpec && planning.includes(surplus)
				? 'Add --from-spec to have a planner write the files anew.'
				: 'Leave it out.';
		return failed('usage', `${call} takes no --${surplus}.`, nothingWritten, next);
	}
	return settlement === 'accept' ? readAccept(context) : isFromSpec ? readFromSpec(context) : readReapply(context);
}

const planning: readonly OptionName[] = ['planner', 'model', 'effort'];

/** Options of the command that this way of settling has no use for. */
function surplusOf(settlement: Settlement, isFromSpec: boolean): readonly OptionName[] {
	if (settlement === 'accept') {
		return ['from-spec', ...planning];
	}
	return isFromSpec ? ['propose', 'verify'] : ['propose', 'verify', ...planning];
}

function readReapply(context: CommandContext): PlanDrift {
	return ({ host, path }, token) => planReapply(host, path, one => isWanted(context, one), token);
}

function readFromSpec(context: CommandContext): PlanDrift | Failure {
	const chosen = choosePlanner(context);
	if (chosen.kind === 'failed') {
		return chosen;
	}
	return async ({ host, root, path }, token) => {
		const status = planningStatus(context);
		const planner = chosen.open(status, root);
		const options = { planner, only: (one: string) => isWanted(context, one) };
		return planFromSpec(host, path, options, token).finally(() => status.end());
	};
}

function readAccept(context: CommandContext): PlanDrift | Failure {
	const { values } = context.args;
	const propose = values.get('propose')?.at(-1)?.trim() ?? '';
	if (propose === '') {
		const next = 'Say why the files are as they are, such as --propose "Hotfix on the server".';
		return failed('usage', '“spec-ops drift accept” needs --propose TEXT.', nothingWritten, next);
	}
	const given = readGivenCommands(values.get('verify') ?? []);
	const only = (path: string) => isWanted(context, path);
	return given.kind === 'failed'
		? given
		: ({ host, path }, token) => planAccept(host, path, { propose, verify: given.commands, only }, token);
}

function isWanted({ args }: CommandContext, path: string): boolean {
	const globs = args.values.get('only');
	return globs === undefined || matchesAny(path, globs);
}

/** The spec whose files drifted: a cycle is about one. */
async function chooseSpec(
	context: CommandContext,
	{ host, root, path }: LocatedRoot,
	token: CancellationToken,
): Promise<LocatedSpec | Failure | undefined> {
	if (path !== undefined) {
		return { kind: 'located', host, root, path };
	}
	const drift = await findDrift(host, {}, token);
	if (drift.kind === 'cancelled') {
		return stopped;
	}
	const wanted = driftedFiles(drift).filter(file => isWanted(context, file.path));
	const [only, ...others] = [...new Set(wanted.map(({ specPath }) => specPath))];
	if (only !== undefined && others.length > 0) {
		const message = 'Files of several specs drifted, and a cycle is about one.';
		const next = `Choose one with --spec: ${[only, ...others].map(shellWord).join(', ')}.`;
		return failed('usage', message, nothingWritten, next);
	}
	return only === undefined ? drift.refusal : { kind: 'located', host, root, path: only };
}
