import { describeRecovered } from '../../core/apply/journal/describeRecovered';
import { isLeft } from '../../core/apply/journal/isLeft';
import { type ConflictChoice, type ConflictOutcome, settleConflict } from '../../core/apply/journal/settleConflict';
import { withLock } from '../../core/apply/withLock';
import { type Failure, failed, nothingWritten } from '../../core/failure';
import type { Host } from '../../core/host';
import { escapePath } from '../../core/text/escapePath';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { locateSpec } from '../locateSpec';
import { nameChoices } from '../nameChoices';

/** `spec-ops recover`: settle what a writer left that was stopped; `--keep` and `--restore` choose where it has to ask. */
export async function recover(context: CommandContext): Promise<CommandResult> {
	const choice = choiceOf(context);
	if (typeof choice === 'object') {
		return choice;
	}
	const located = await locateSpec(context);
	if (located.kind === 'failed') {
		return located;
	}
	const { host } = located;
	const outcome = await (choice === undefined ? settleLeft(host) : settleConflict(host, choice));
	return outcome.kind === 'failed' ? nameChoices(outcome) : toResult(outcome);
}

function choiceOf({ args: { flags } }: CommandContext): ConflictChoice | undefined | Failure {
	if (flags.has('keep') && flags.has('restore')) {
		return failed('usage', '--keep and --restore exclude each other.', nothingWritten, 'Choose one of them.');
	}
	return flags.has('keep') ? 'keep' : flags.has('restore') ? 'restore' : undefined;
}

async function settleLeft(host: Host): Promise<ConflictOutcome> {
	// Looking needs no lock, and leaves no folder behind.
	return (await isLeft(host))
		? withLock(host, async recovered => recovered ?? { kind: 'nothing' })
		: { kind: 'nothing' };
}

function toResult(outcome: Exclude<ConflictOutcome, Failure>): CommandResult {
	const { kind } = outcome;
	const [files, cycle] =
		kind === 'nothing' ? [[], undefined] : [outcome.files, 'cycle' in outcome ? outcome.cycle : undefined];
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { version: documentVersion, status: kind, files, ...(cycle !== undefined && { cycle }) },
		text: `${describe(outcome)}\n`,
	};
}

function describe(outcome: Exclude<ConflictOutcome, Failure>): string {
	switch (outcome.kind) {
		case 'nothing':
			return 'No earlier writer has left anything to settle.';
		case 'kept':
			return `Everything stays as it stands: ${outcome.files.map(escapePath).join(', ')}.`;
		case 'restored':
			return `What was there before is back: ${outcome.files.map(escapePath).join(', ')}.`;
		case 'rolledBack':
		case 'finished': {
			const { message, state } = describeRecovered(outcome);
			return `${message}\n${state}`;
		}
	}
}
