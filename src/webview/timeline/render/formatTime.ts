import type { TimelineRow } from '../timelineModel';

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** When a cycle ended, to the minute in the reader's time zone where that is recorded; else its date. */
export function formatTime({ time, date }: Pick<TimelineRow, 'time' | 'date'>): string {
	const at = time === null ? Number.NaN : Date.parse(time);
	return Number.isNaN(at) ? date : format.format(at).replace(' at ', ', ');
}
