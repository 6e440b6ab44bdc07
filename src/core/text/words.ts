/**
 * `95,000`: a whole number as English writes it.
 *
 * Not by the platform's tables of languages, since loading them takes longer than all else that a short call prints.
 */
export function grouped(amount: number): string {
	return Number.isSafeInteger(amount) ? String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',') : amount.toLocaleString('en');
}

/** `1 edit`, `2 edits`: a number with its noun; `plural` where an added s does not do. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
	return `${grouped(amount)} ${amount === 1 ? noun : plural}`;
}

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** `2026-06-08` as “8 June 2026”; any other text as it is. */
export function longDate(date: string): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	const month = months[Number(match?.[2]) - 1];
	return match && month ? `${Number(match[3])} ${month} ${match[1]}` : date;
}

/** `41 ms`, `2.3 s`, `4 min 10 s`. */
export function duration(milliseconds: number): string {
	if (milliseconds < 1000) {
		return `${Math.round(milliseconds)} ms`;
	}
	const seconds = milliseconds / 1000;
	return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** A number of bytes as `20 MB`, rounded up so that more than a limit never reads as the limit. */
export function megabytes(bytes: number): string {
	return `${grouped(Math.ceil(bytes / 1024 / 1024))} MB`;
}

/** A text with its first letter in upper case. */
export function capitalized(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
