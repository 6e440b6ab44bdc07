import { driftedFiles } from '../core/drift/drift';
import { findDrift } from '../core/drift/findDrift';
import { planAccept } from '../core/drift/planAccept';
import type { DriftPlanned } from '../core/drift/planDrifted';
import { planReapply } from '../core/drift/planReapply';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { CancellationToken } from '../core/host';
import { cancelOnInterrupt } from './cancellation';
import { carryOut } from './carryOut';
import type { CommandContext, CommandResult } from './command';
import type { LocatedRoot } from './locateRoot';
import type { LocatedSpec } from './locateSpec';
import { matchesAny } from './matchesAny';
import { nothingToDo } from './nothingToDo';
import { readGivenCommands } from './readGivenCommands';
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
	const token = cancelOnInterrupt(context.io);
	const chosen = await chooseSpec(context, located, token);
	if (chosen === undefined || chosen.kind === 'failed') {
		token.dispose();
		return chosen ?? nothing;
	}
	const planned = await plan(chosen, token).finally(() => token.dispose());
	switch (planned.kind) {
		case 'failed':
			return planned;
		case 'cancelled':
			return stopped;
		case 'nothing':
			return nothing;
		case 'planned': {
			const title = settlement === 'accept' ? 'drifted, and recorded as it is' : 'drifted, and brought back';
			return carryOut(context, { located: chosen, plan: planned.plan, title });
		}
	}
}

const nothing = nothingToDo('Nothing to do: no file that was asked for drifted.\n');
const stopped = failed('apply.cancelled', 'Looking at the files was stopped.', nothingWritten, 'Run the call again.');

type PlanDrift = (located: LocatedSpec, token: CancellationToken) => Promise<DriftPlanned>;

function readOptions(context: CommandContext, settlement: Settlement): PlanDrift | Failure {
	const { values } = context.args;
	const only = (path: string) => isWanted(context, path);
	const propose = values.get('propose')?.at(-1)?.trim() ?? '';
	if (settlement === 'reapply') {
		const surplus = (['propose', 'verify'] as const).find(option => values.has(option));
		const message = `“spec-ops drift reapply” brings files back as they were, so it takes no --${surplus}.`;
		return surplus === undefined
			? ({ host, path }, token) => planReapply(host, path, only, token)
			: failed('usage', message, nothingWritten, 'Leave it out.');
	}
	if (propose === '') {
		const next = 'Say why the files are as they are, such as --propose "Hotfix on the server".';
		return failed('usage', '“spec-ops drift accept” needs --propose TEXT.', nothingWritten, next);
	}
	const given = readGivenCommands(values.get('verify') ?? []);
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
	return only === undefined ? undefined : { kind: 'located', host, root, path: only };
}
