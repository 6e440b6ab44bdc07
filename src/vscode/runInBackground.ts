import type { Logger } from '../core/host';

/** Let work go on that nobody waits for; what it throws is a bug, and goes to the log. */
export function runInBackground(log: Logger, work: Promise<unknown> | Thenable<unknown>): void {
	work.then(undefined, (error: unknown) => log.error(error instanceof Error ? error : String(error)));
}
