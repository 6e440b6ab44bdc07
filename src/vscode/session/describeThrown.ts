import { type Failure, failed } from '../../core/failure';
import type { Logger } from '../../core/host';

/**
 * What to tell the user about something that was thrown: the refusal of the disk as such, anything else as a bug.
 *
 * Either goes to the log whole.
 *
 * @param state What is on the disk now, in full sentences.
 */
export async function describeThrown(error: unknown, state: string, log: Logger): Promise<Failure> {
	log.error(error instanceof Error ? error : String(error));
	const { toFailure } = await import('../../core/apply/toFailure');
	try {
		return toFailure(error, state);
	} catch {
		const next = 'See the log with “Spec: Show Log”, and report it if it happens again.';
		return failed('internal', 'Something unexpected went wrong.', state, next);
	}
}
