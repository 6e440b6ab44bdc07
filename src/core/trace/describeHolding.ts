import type { Cycle } from '../history/history';
import { longDate } from '../text/words';
import type { Holding } from './judgeHolding';

/** Whether what was verified still holds, as full sentences; names of files in it are as the records have them. */
export function describeHolding(holding: Holding): string {
	switch (holding.kind) {
		case 'holds': {
			const about = holding.run.isOwn ? '' : ' No command of it is about this requirement alone.';
			return `Verified by ${nameCycle(holding.run.cycle)}, and nothing that serves it changed since.${about}`;
		}
		case 'failed':
			return `The verification of ${nameCycle(holding.run.cycle)} failed.`;
		case 'outdated':
			return `Verified by ${nameCycle(holding.run.cycle)}, but changed since: ${holding.moved.join(', ')}.`;
		case 'pending':
			return 'What the spec says now is not applied, so nothing verified it.';
		case 'unverified':
			return 'No command that was recorded ran since it was last changed.';
	}
}

/** A cycle in the middle of a sentence: `cycle 3 of 8 June 2026`. */
export function nameCycle({ number, date }: Pick<Cycle, 'number' | 'date'>): string {
	const name = number === null ? 'a cycle without a number' : `cycle ${number}`;
	return date === null ? name : `${name} of ${longDate(date)}`;
}
