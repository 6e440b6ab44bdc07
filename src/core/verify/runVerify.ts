import type { EndStatus, RecordedResult, RecordedVerify } from '../history/record';
import type { CancellationToken, CommandOutcome, CommandRunner } from '../host';
import { judge } from './judge';

/** What running the verification commands of a cycle came to. */
export interface VerifyReport {
	readonly status: EndStatus;
	/** Of the commands that were run, in order. */
	readonly results: readonly RecordedResult[];
	/** Why, where the results do not tell. */
	readonly reason?: string;
}

/**
 * Run commands one after the other and find the status that they earn.
 *
 * `applied` takes at least one command, and that all met their expectations; `unverified` is a cycle of which nothing
 * was run, for want of commands or of bash; all else is `failed`. A failed command does not keep the others from
 * running; cancelling does.
 *
 * @param commands Those that were approved, in order; no other is run.
 * @param onOutput Gets what the commands print, unchanged, as it comes.
 */
export async function runVerify(
	runner: CommandRunner,
	commands: readonly Pick<RecordedVerify, 'command' | 'expect'>[],
	onOutput: (text: string) => void,
	token: CancellationToken,
): Promise<VerifyReport> {
	const results: RecordedResult[] = [];
	let reason: string | undefined;
	for (const { command, expect } of commands) {
		const outcome = await runOne(runner, command, onOutput, token);
		if (outcome.kind === 'unavailable') {
			return results.length === 0
				? { status: 'unverified', results, reason: outcome.reason }
				: { status: 'failed', results, reason: outcome.reason };
		}
		results.push(toResult(command, outcome, judge(outcome, expect)));
		reason ??= outcome.kind === 'killed' ? reasons[outcome.reason] : undefined;
		if (token.isCancellationRequested) {
			return { status: 'failed', results, reason: reasons.cancelled };
		}
	}
	if (results.length === 0) {
		return { status: 'unverified', results, reason: 'no approved command' };
	}
	const status = results.every(({ passed }) => passed) ? 'applied' : 'failed';
	return { status, results, ...(reason !== undefined && { reason }) };
}

const reasons = { timeout: 'out of time', cancelled: 'cancelled', signal: 'killed' } as const;

/** Characters that show one command and run another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are refused.
const deceptive = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/u;

async function runOne(
	runner: CommandRunner,
	command: string,
	onOutput: (text: string) => void,
	token: CancellationToken,
): Promise<CommandOutcome> {
	if (deceptive.test(command)) {
		const stderr = 'Not run: the command holds control characters, so it may not be what it looks like.\n';
		onOutput(stderr);
		return { kind: 'killed', reason: 'signal', stdout: '', stderr, durationMs: 0 };
	}
	return runner.run(command, onOutput, token);
}

type RunOutcome = Exclude<CommandOutcome, { readonly kind: 'unavailable' }>;

function toResult(command: string, outcome: RunOutcome, passed: boolean): RecordedResult {
	return {
		command,
		exit: outcome.kind === 'exited' ? outcome.exit : null,
		passed,
		durationMs: outcome.durationMs,
		tail: tailOf(outcome),
	};
}

/** UTF-16 units of output that a record keeps. */
const tailLength = 4000;

/** The end of what it printed, errors last; what was left out before it is counted. */
function tailOf({ stdout, stderr, dropped = 0 }: RunOutcome): string {
	const joint = stdout === '' || stderr === '' || stdout.endsWith('\n') ? '' : '\n';
	const all = `${stdout}${joint}${stderr}`;
	const cut = all.length - tailLength;
	if (cut <= 0 && dropped === 0) {
		return all;
	}
	// Not in the middle of a character.
	const tail = cut > 0 ? all.slice(cut).replace(/^[\udc00-\udfff]/, '') : all;
	return `… ${Math.max(0, cut) + dropped} characters before this were left out\n${tail}`;
}
