import type { Cycle } from '../../core/history/history';
import type { CycleGroup } from './timelineModel';

const claimed = {
	applied: 'applied, as claimed',
	unverified: 'unverified, as claimed',
	failed: 'failed, as claimed',
	interrupted: 'interrupted, as claimed',
	unknown: 'its status cannot be read',
} as const;

/** Which filter finds the cycle. A failure is one whoever says so. */
export function groupOf({ status, evidence }: Cycle): CycleGroup {
	return evidence === 'claimed' && status === 'applied' ? 'claimed' : status;
}

/** Status and evidence of a cycle in words. */
export function describeStatus({ status, evidence, record }: Cycle): string {
	if (evidence === 'none' && status !== 'interrupted') {
		return 'no status: nothing says whether it was applied';
	}
	if (evidence === 'claimed') {
		return `written by hand: ${claimed[status]}`;
	}
	const reason = record?.end?.reason;
	return reason === undefined ? recorded[status] : `${recorded[status]}: ${reason}`;
}

const recorded = {
	applied: 'applied and verified, recorded',
	unverified: 'applied, not verified',
	failed: 'failed verification, recorded',
	interrupted: 'interrupted: begun and never finished',
	unknown: 'its status cannot be read',
} as const;
