import type { CommandOutcome } from '../host';
import type { Expectation } from '../spec/spec';
import { toLf } from '../text/decodeText';

/**
 * Whether a command met its expectation: it ended by itself with the expected exit code, and its standard output
 * holds the expected text, where there is one, whatever line ends either has.
 */
export function judge(outcome: CommandOutcome, expect: Expectation): boolean {
	return (
		outcome.kind === 'exited' &&
		outcome.exit === expect.exit &&
		(expect.stdout === undefined || outcome.found === true || toLf(outcome.stdout).includes(toLf(expect.stdout)))
	);
}
