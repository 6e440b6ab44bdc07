const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/**
 * A time in ISO 8601 as people of this time zone read it: “8 June 2026, 10:00”; of the day of `now` only “10:00”.
 *
 * @returns The text itself where it is no time.
 */
export function localTime(iso: string, now?: Date): string {
	const at = Date.parse(iso);
	if (Number.isNaN(at)) {
		return iso;
	}
	const date = day.format(at);
	return now && day.format(now) === date ? clock.format(at) : `${date}, ${clock.format(at)}`;
}
