import type { Cycle } from '../../core/history/history';
import type { CycleGroup } from './timelineModel';

const claimed = {
	applied: 'applied, as claimed',
	unverified: 'unverified, as claimed',
	failed: 'failed, as claimed',
	interrupted: 'interrupted, as claimed',
	unknown: 'its status cannot be read',
} as const;

const recorded = {
	applied: 'applied and verified, recorded',
	unverified: 'applied, not verified',
	failed: 'failed verification, recorded',
	interrupted: 'interrupted: begun and never finished',
	unknown: 'its status cannot be read',
} as const;

/** Which filter finds the cycle. A failure is one whoever says so. */
export function groupOf({ status, evidence }: Pick<Cycle, 'status' | 'evidence'>): CycleGroup {
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

/** What the evidence of a cycle is worth, in a sentence. */
export function describeEvidence({ status, evidence, record }: Cycle): string {
	if (status === 'interrupted') {
		return 'Its record was begun and never ended: files may have been written, and no result was seen.';
	}
	const isEmpty = record?.begin.edits.length === 0;
	const wrote = isEmpty ? 'changed no file' : 'wrote the files';
	switch (evidence) {
		case 'recorded':
			return status === 'unverified'
				? `Recorded: this program ${wrote}, and saw no command prove that ${isEmpty ? 'the files' : 'they'} do what the spec says.`
				: `Recorded: this program ${wrote}, ran the commands and saw how they ended.`;
		case 'claimed':
			return record
				? 'Claimed: its record has no end; somebody wrote the status in by hand, and nothing here proves it.'
				: 'Claimed: somebody wrote this cycle and its status by hand, and nothing here proves it.';
		case 'none':
			return 'No evidence: neither a record nor a status says whether this was ever applied.';
	}
}
