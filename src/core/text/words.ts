/** `1 edit`, `2 edits`: a number with its noun; `plural` where an added s does not do. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
	return `${amount.toLocaleString('en')} ${amount === 1 ? noun : plural}`;
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
	return `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
}

/** A text with its first letter in upper case. */
export function capitalized(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
