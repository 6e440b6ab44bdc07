import type { ApplyOutcome } from '../../core/apply/applyPlan';
import { recordVerification } from '../../core/apply/recordVerification';
import { verifyUnrecorded } from '../../core/apply/verifyUnrecorded';
import { failed, nothingWritten } from '../../core/failure';
import type { RecordedVerify } from '../../core/history/record';
import { verifyCommands } from '../../core/plan/commands/verifyCommands';
import { readState } from '../../core/plan/state/readState';
import { approveCommands } from '../approveCommands';
import { cancelOnInterrupt } from '../cancellation';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { createOutput } from '../createOutput';
import { exitCode } from '../exitCode';
import { type LocatedSpec, locateSpec } from '../locateSpec';
import { locateToRead } from '../locateToRead';
import { locateToWrite } from '../locateToWrite';
import { nameChoices } from '../nameChoices';
import { recordInTurn } from '../recordInTurn';
import { renderVerified } from '../render/verified';
import { showCoverage } from '../showCoverage';
import { tellKept } from '../tellKept';
import { verifyAll } from '../verifyAll';

/**
 * `spec-ops verify`: run the verification commands, with `--all` those of every spec; with `--record` also append what
 * came of it to the history, with `--coverage` run nothing and show which requirements they would notice.
 */
export async function verify(context: CommandContext): Promise<CommandResult> {
	if (context.args.flags.has('all')) {
		return verifyAll(context);
	}
	const { flags } = context.args;
	if (flags.has('record') && !flags.has('coverage')) {
		return verifyInTurn(context);
	}
	const isCoverage = flags.has('coverage');
	// What commands say of files that are half written says nothing.
	const located = await (isCoverage ? locateToRead(context) : locateToWrite(context));
	return located.kind === 'failed' ? located : verifyLocated(context, located);
}

/** What is recorded is about the last cycle, which must not become another one meanwhile. */
async function verifyInTurn(context: CommandContext): Promise<CommandResult> {
	const located = await locateSpec(context);
	const next = 'Look at the files and at “spec-ops history”, then run “spec-ops verify --record” again.';
	return located.kind === 'failed' ? located : recordInTurn(context, located, next, own => verifyLocated(context, own));
}

async function verifyLocated(context: CommandContext, located: LocatedSpec): Promise<CommandResult> {
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
	const unapproved = await approveCommands(context, located, commands, read.state);
	return unapproved ?? run(context, located, commands);
}

async function run(
	context: CommandContext,
	located: LocatedSpec,
	commands: readonly RecordedVerify[],
): Promise<CommandResult> {
	const { args, io } = context;
	const { host, path } = located;
	const token = cancelOnInterrupt(io);
	const onOutput = createOutput(context);
	try {
		if (args.flags.has('record')) {
			const approved = commands.map(command => ({ ...command, approved: true }));
			const recorded = await recordVerification(host, path, approved, { onOutput }, token);
			tellKept(context, located, recorded.kind === 'applied' ? recorded.kept : undefined);
			return toRecorded(recorded, commands, context);
		}
		const outcome = await verifyUnrecorded(host, commands, onOutput, token);
		if ('code' in outcome) {
			return nameChoices(outcome);
		}
		return {
			kind: 'done',
			exit: outcome.status === 'applied' ? exitCode.done : exitCode.verificationFailed,
			document: { version: documentVersion, ...outcome },
			text: renderVerified(outcome, commands, context.palette),
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
