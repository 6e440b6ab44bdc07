import type { CancellationToken, Host } from '../host';
import { planRecord, type RecordOptions, type RecordOutcome } from './planRecord';

/**
 * Plan to record what changed, as `planRecord` does; where that is more than one cycle may hold, only what is not
 * committed yet. For those who cannot name the files that they mean.
 */
export async function planSomeRecord(
	host: Host,
	specPath: string,
	options: RecordOptions,
	token: CancellationToken,
): Promise<RecordOutcome> {
	const all = await planRecord(host, specPath, options, token);
	if (all.kind !== 'failed' || all.code !== 'plan.too_large') {
		return all;
	}
	const recent = await planRecord(host, specPath, { ...options, since: 'HEAD' }, token);
	return recent.kind === 'failed' ? all : recent;
}
