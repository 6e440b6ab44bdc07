import type { EndStatus, RecordedVerify } from '../history/record';
import type { CancellationToken, CommandOutcome, CommandRunner, Host } from '../host';
import { judge } from './judge';

/** What became of one command. */
export interface VerifyResult {
	readonly command: string;
	/** Exit code; `null` where the command was killed or not run. */
	readonly exit: number | null;
	readonly passed: boolean;
	readonly durationMs: number;
	readonly stdout: string;
	readonly stderr: string;
	/** Bytes of output before what is given here; absent where it is given whole. */
	readonly dropped?: number;
}

/** What became of the commands. */
export interface VerifyOutcome {
	readonly status: EndStatus;
	/** Of the commands that were run, in order. */
	readonly results: readonly VerifyResult[];
	/** Why, where the results do not tell. */
	readonly reason?: string;
}

/**
 * Run commands one after the other and find the status that they earn; nothing is recorded.
 *
 * `applied` takes at least one command, and that all met their expectations; `unverified` means that nothing was run,
 * for want of commands or of bash; all else is `failed`. A failed command does not keep the others from running;
 * cancelling does.
 *
 * @param commands Those that were approved, in order; no other is run.
 * @param onOutput Gets what the commands print, unchanged, as it comes.
 */
export async function verifyOnce(
	host: Pick<Host, 'commands'>,
	commands: readonly Pick<RecordedVerify, 'command' | 'expect'>[],
	onOutput: (text: string) => void,
	token: CancellationToken,
): Promise<VerifyOutcome> {
	const results: VerifyResult[] = [];
	let reason: string | undefined;
	for (const { command, expect } of commands) {
		const outcome = await runOne(host.commands, { command, expect }, onOutput, token);
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
	{ command, expect }: Pick<RecordedVerify, 'command' | 'expect'>,
	onOutput: (text: string) => void,
	token: CancellationToken,
): Promise<CommandOutcome> {
	if (deceptive.test(command)) {
		const stderr = 'Not run: the command holds control characters, so it may not be what it looks like.\n';
		onOutput(stderr);
		return { kind: 'killed', reason: 'signal', stdout: '', stderr, durationMs: 0 };
	}
	return runner.run(command, onOutput, token, expect.stdout);
}

type RunOutcome = Exclude<CommandOutcome, { readonly kind: 'unavailable' }>;

function toResult(command: string, outcome: RunOutcome, passed: boolean): VerifyResult {
	const { stdout, stderr, durationMs, dropped } = outcome;
	const exit = outcome.kind === 'exited' ? outcome.exit : null;
	return { command, exit, passed, durationMs, stdout, stderr, ...(dropped !== undefined && { dropped }) };
}
