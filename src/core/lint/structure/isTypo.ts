/** Letters that may differ. */
const most = 2;

/**
 * Whether a word or title is nearly, but not quite, another: at most two letters added, left out or changed, two
 * swapped ones counting once. Case does not count; texts of fewer than six letters are never typos.
 */
export function isTypo(written: string, known: string): boolean {
	const [a, b] = [written.toLowerCase(), known.toLowerCase()];
	return a !== b && b.length >= 6 && Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

function distance(a: string, b: string): number {
	let before: readonly number[] = [];
	let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (isSame ? 0 : 1),
				isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		[before, row] = [row, next];
	}
	return row[b.length] ?? 0;
}
