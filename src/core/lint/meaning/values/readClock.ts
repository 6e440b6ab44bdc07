import type { Tokens } from '../../words/tokens';
import type { Value } from '../meaning';

/** A time of the day that stands in a statement. */
export interface Clock {
	readonly value: Value;
	/** The token behind it. */
	readonly next: number;
}

/** “06:30”, “6 am” or “6:30 p.m.”; a minute has two digits, so that “3:1” is none. */
const time = /^(\d{1,2})(?::(\d\d))?(?:\s?([ap])\.?m\b\.?)?/i;
/** Longer than any time. */
const longest = 16;

/** Read a time of the day that begins at a number; `undefined` for any other number. */
export function readClock(tokens: Tokens, at: number): Clock | undefined {
	const start = tokens.starts[at] ?? 0;
	const [shown = '', hour = '', minute, half] = time.exec(tokens.text.slice(start, start + longest)) ?? [];
	let next = at + 1;
	while (next < tokens.length && (tokens.starts[next] ?? 0) < start + shown.length) {
		next++;
	}
	// Of “6:30” in “6:305” the last token goes on.
	const isWhole = (tokens.ends[next - 1] ?? 0) <= start + shown.length;
	if (!isWhole || (minute === undefined && half === undefined) || (half !== undefined && !isHalf(Number(hour)))) {
		return undefined;
	}
	const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
	const amount = `${String(hours).padStart(2, '0')}:${minute ?? '00'}`;
	return { value: { dimension: 'clock', comparison: 'exact', amount, shown: shown.trim(), role: 'own' }, next };
}

/** Whether half a day has such an hour. */
function isHalf(hour: number): boolean {
	return hour >= 1 && hour <= 12;
}
