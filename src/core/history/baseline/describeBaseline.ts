import { longDate } from '../../text/words';
import type { Baseline } from '../history';

/** What the spec is compared with, in words for a sentence: `against cycle 3 of 8 June 2026, recorded`. */
export function describeBaseline(baseline: Pick<Baseline, 'source' | 'cycle' | 'date' | 'commit'>): string {
	const { source, commit } = baseline;
	const cycle = describeCycle(baseline);
	switch (source) {
		case 'recorded':
			return `against ${cycle ?? 'the last cycle'}, recorded`;
		case 'git':
			return `against ${cycle ?? 'the last cycle'}, from Git${commit === null ? '' : ` commit ${commit}`}`;
		case 'approximate':
			return `approximate: ${describeGuess(cycle, commit)}`;
		case 'empty':
			return 'no cycle applied yet: everything is pending';
	}
}

/** The same where a plan tells only source and cycle. */
export function describeSource(baseline: Pick<Baseline, 'source' | 'cycle'>): string {
	return describeBaseline({ ...baseline, date: null, commit: null });
}

function describeCycle({ cycle, date }: Pick<Baseline, 'cycle' | 'date'>): string | undefined {
	return cycle === null ? undefined : `cycle ${cycle}${date === null ? '' : ` of ${longDate(date)}`}`;
}

function describeGuess(cycle: string | undefined, commit: string | null): string {
	if (cycle !== undefined) {
		return `against ${cycle}${commit === null ? '' : ` and Git commit ${commit}`}; what later cycles left is not known`;
	}
	return commit === null
		? 'what the last cycle left is not known, so everything is pending'
		: `against Git commit ${commit}; what the last cycle left is not known`;
}
