import { localTime } from '../../../core/text/localTime';
import type { TimelineRow } from '../timelineModel';

/** When a cycle ended, to the minute in the reader's time zone where that is recorded; else its date. */
export function formatTime({ time, date }: Pick<TimelineRow, 'time' | 'date'>): string {
	return time === null || Number.isNaN(Date.parse(time)) ? date : localTime(time);
}
