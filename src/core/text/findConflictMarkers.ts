/**
 * Lines, from 1, of the markers of an unresolved merge conflict; empty where there is none.
 *
 * Only whole conflicts count: a line of seven `=` alone may underline a heading.
 */
export function findConflictMarkers(text: string): readonly number[] {
	if (!text.includes('<<<<<<<')) {
		return [];
	}
	const found: number[] = [];
	let open: number[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (/^<{7}(?: |$)/.test(line)) {
			open = [index + 1];
		} else if (open.length === 1 && /^={7}$/.test(line)) {
			open.push(index + 1);
		} else if (open.length === 2 && /^>{7}(?: |$)/.test(line)) {
			found.push(...open, index + 1);
			open = [];
		}
	}
	return found;
}
