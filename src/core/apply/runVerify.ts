import type { EndStatus, RecordedResult, RecordedVerify } from '../history/record';
import type { CancellationToken, CommandRunner } from '../host';
import { maskKeys } from '../plan/model/secrets/maskKeys';
import { type VerifyResult, verifyOnce } from '../verify/verifyOnce';

/** What running the verification commands of a cycle came to. */
export interface VerifyReport {
	readonly status: EndStatus;
	/** Of the commands that were run, in order. */
	readonly results: readonly RecordedResult[];
	/** The same with all that they printed, as far as it was kept. */
	readonly outputs: readonly VerifyResult[];
	/** Why, where the results do not tell. */
	readonly reason?: string;
}

/**
 * Run commands as `verifyOnce` does; of what they printed the results hold only the end, as a record does, and nothing
 * that looks like a key.
 */
export async function runVerify(
	runner: CommandRunner,
	commands: readonly Pick<RecordedVerify, 'command' | 'expect'>[],
	onOutput: (text: string) => void,
	token: CancellationToken,
): Promise<VerifyReport> {
	const outcome = await verifyOnce({ commands: runner }, commands, onOutput, token);
	return { ...outcome, results: outcome.results.map(toRecorded), outputs: outcome.results };
}

function toRecorded(result: VerifyResult): RecordedResult {
	const { command, exit, passed, durationMs } = result;
	return { command, exit, passed, durationMs, tail: tailOf(result) };
}

/** UTF-16 units of output that a record keeps. */
const tailLength = 4000;

/** The end of what it printed, errors last; what was left out before it is counted. */
function tailOf({ stdout, stderr, dropped = 0 }: VerifyResult): string {
	const joint = stdout === '' || stderr === '' || stdout.endsWith('\n') ? '' : '\n';
	const all = maskKeys(`${stdout}${joint}${stderr}`).text;
	const cut = all.length - tailLength;
	if (cut <= 0 && dropped === 0) {
		return all;
	}
	// Not in the middle of a character.
	const tail = cut > 0 ? all.slice(cut).replace(/^[\udc00-\udfff]/, '') : all;
	return `… ${Math.max(0, cut) + dropped} characters before this were left out\n${tail}`;
}
