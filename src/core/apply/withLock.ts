import type { Failure } from '../failure';
import type { Host } from '../host';
import type { Recovered } from '../recovered';
import { holdLock } from './holdLock';
import { findLeftAround } from './journal/findLeftAround';
import { recover } from './journal/recover';

/**
 * Do work as the only writer of the Root; the lock is held until it ends.
 *
 * What an earlier writer left half done is settled first, and `work` is told. Refuses while somebody else writes, and
 * where what was left cannot be settled, or is for a Root around this one to settle.
 */
export function withLock<T>(host: Host, work: (recovered: Recovered | undefined) => Promise<T>): Promise<T | Failure> {
	return holdLock<T | Failure>(host, async () => {
		const around = await findLeftAround(host);
		const recovery = around ?? (await recover(host));
		if (recovery.kind === 'failed') {
			return recovery;
		}
		if (recovery.kind === 'nothing') {
			return work(undefined);
		}
		host.onRecovered?.(recovery);
		return work(recovery);
	});
}
