/**
 * Milliseconds that a server asks to wait, from its headers `retry-after-ms` and `retry-after` (seconds or a date);
 * `undefined` where it asks for none, or for what makes no sense.
 *
 * @param now Milliseconds since the epoch.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
	const milliseconds = headers.get('retry-after-ms');
	const seconds = headers.get('retry-after');
	const asked = [
		milliseconds === null ? Number.NaN : Number(milliseconds || Number.NaN),
		seconds === null ? Number.NaN : Number(seconds || Number.NaN) * 1000,
		seconds === null ? Number.NaN : Date.parse(seconds) - now,
	];
	return asked.find(wait => wait >= 0);
}
