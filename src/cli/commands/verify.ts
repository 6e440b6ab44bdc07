import type { ApplyOutcome } from '../../core/apply/applyPlan';
import { recordVerification } from '../../core/apply/recordVerification';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { RecordedVerify } from '../../core/history/record';
import { verifyCommands } from '../../core/plan/commands/verifyCommands';
import { readState, type SpecState } from '../../core/plan/state/readState';
import { showControls } from '../../core/text/showControls';
import { verifyOnce } from '../../core/verify/verifyOnce';
import { cancelOnInterrupt } from '../cancellation';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { confirm } from '../confirm';
import { createOutput } from '../createOutput';
import { exitCode } from '../exitCode';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import { locateToWrite } from '../locateToWrite';
import { renderCommand } from '../render/commands';
import { renderVerified } from '../render/verified';
import { showCoverage } from '../showCoverage';

/**
 * `spec-ops verify`: run the verification commands; with `--record` also append what came of it to the history, with
 * `--coverage` run nothing and show which requirements they would notice.
 */
export async function verify(context: CommandContext): Promise<CommandResult> {
	const isWritten = context.args.flags.has('record');
	const located = await (isWritten ? locateToWrite(context) : locateSpec(context));
	if (located.kind === 'failed') {
		return located;
	}
	const read = await readState(located.host, located.path);
	if (read.kind === 'failed') {
		return read;
	}
	const commands = verifyCommands(read.state);
	if (context.args.flags.has('coverage')) {
		return showCoverage(read.state, commands, context.palette);
	}
	if (commands.length === 0) {
		const message = `There is nothing to verify: neither ${located.path} nor its last cycle has a command.`;
		const next = 'Write commands into a bash fence under a heading “Verify” in the spec.';
		return failed('verify.nothing', message, nothingWritten, next);
	}
	const unapproved = await approve(context, located, commands, read.state);
	return unapproved ?? run(context, located, commands);
}

/** Show the commands and get a yes, unless each was approved before in this folder. */
async function approve(
	context: CommandContext,
	{ host, root }: LocatedSpec,
	commands: readonly RecordedVerify[],
	{ diff }: SpecState,
): Promise<Failure | undefined> {
	const { args, io, palette } = context;
	if (!args.flags.has('json')) {
		const lines = commands.flatMap(command => renderCommand(command, diff.changes, palette));
		io.out(`${palette.strong('Verification')} in ${showControls(root)}\n${lines.join('\n')}\n`);
	}
	const known = new Set((await host.approvals.list()).map(({ command }) => command));
	const texts = commands.map(({ command }) => command);
	return texts.every(text => known.has(text))
		? undefined
		: confirm(context, host, { text: 'Run these commands?', commands: texts });
}

async function run(
	context: CommandContext,
	{ host, path }: LocatedSpec,
	commands: readonly RecordedVerify[],
): Promise<CommandResult> {
	const { args, io } = context;
	const token = cancelOnInterrupt(io);
	const onOutput = createOutput(context);
	try {
		if (args.flags.has('record')) {
			const approved = commands.map(command => ({ ...command, approved: true }));
			return toRecorded(await recordVerification(host, path, approved, { onOutput }, token), commands, context);
		}
		const { status, results, reason } = await verifyOnce(host, commands, onOutput, token);
		return {
			kind: 'done',
			exit: status === 'applied' ? exitCode.done : exitCode.verificationFailed,
			document: { version: documentVersion, results, status, ...(reason === undefined ? {} : { reason }) },
			text: renderVerified({ status, results, ...(reason === undefined ? {} : { reason }) }, commands, context.palette),
		};
	} finally {
		token.dispose();
	}
}

function toRecorded(
	outcome: ApplyOutcome,
	commands: readonly RecordedVerify[],
	{ palette }: CommandContext,
): CommandResult {
	switch (outcome.kind) {
		case 'failed':
			return outcome;
		case 'cancelled':
			return failed('apply.cancelled', 'Verifying was stopped.', nothingWritten, 'Run “spec-ops verify” again.');
		case 'stale':
			return failed(
				'conflict.base_changed',
				`Changed meanwhile: ${outcome.moved.join(', ')}.`,
				nothingWritten,
				'Run “spec-ops verify --record” again.',
			);
		case 'applied': {
			const { cycle, status, outputs, reason } = outcome;
			const why = reason === undefined ? {} : { reason };
			return {
				kind: 'done',
				exit: status === 'applied' ? exitCode.done : exitCode.verificationFailed,
				document: { version: documentVersion, cycle, results: outputs, status, ...why },
				text: renderVerified({ status, results: outputs, cycle, ...why }, commands, palette),
			};
		}
	}
}
