import type { EndStatus, RecordedVerify } from '../../core/history/record';
import { showControls } from '../../core/text/showControls';
import { count } from '../../core/text/words';
import type { VerifyResult } from '../../core/verify/verifyOnce';
import type { Palette } from '../palette';
import { describeUnverified } from './describeUnverified';
import { renderResults } from './results';

export interface Verified {
	readonly status: EndStatus;
	readonly results: readonly VerifyResult[];
	readonly reason?: string;
	/** Number of the cycle that it was recorded as. */
	readonly cycle?: number;
}

/** What running the verification came to, for a terminal. */
export function renderVerified(verified: Verified, commands: readonly RecordedVerify[], palette: Palette): string {
	const { status, results, reason, cycle } = verified;
	const shown = results.map(result => ({ ...result, output: `${result.stdout}${result.stderr}` }));
	const why = reason === undefined ? '' : ` (${showControls(reason)})`;
	const recorded = cycle === undefined ? '' : ` Recorded as cycle ${cycle}.`;
	const failures = results.filter(({ passed }) => !passed).length;
	const words = {
		applied: palette.added(`Verified: ${count(results.length, 'command')} met what is expected`),
		failed: palette.alarm(`FAILED: ${failures} of ${count(commands.length, 'command')} did not meet what is expected`),
		unverified: palette.changed(`UNVERIFIED: ${describeUnverified(results.length)}`),
	};
	return `${['', ...renderResults(shown, commands, palette), '', `${words[status]}${why}.${recorded}`].join('\n')}\n`;
}
