/**
 * Choose the items whose titles fit what somebody types: those that hold it as it is come before those that hold its
 * letters in that order. Case does not count, and an empty query fits all.
 *
 * Takes time linear in the titles.
 *
 * @param limit Most items to give.
 */
export function searchTitles<Item extends { readonly title: string }>(
	items: Iterable<Item>,
	query: string,
	limit: number,
): readonly Item[] {
	const wanted = query.toLowerCase();
	const letters = [...wanted.replace(/\s+/g, '')];
	const whole: Item[] = [];
	const scattered: Item[] = [];
	for (const item of items) {
		const title = item.title.toLowerCase();
		if (title.includes(wanted)) {
			whole.push(item);
			if (whole.length === limit) {
				break;
			}
		} else if (scattered.length < limit && holdsInOrder(title, letters)) {
			scattered.push(item);
		}
	}
	return [...whole, ...scattered].slice(0, limit);
}

function holdsInOrder(text: string, letters: readonly string[]): boolean {
	let at = 0;
	for (const letter of letters) {
		const found = text.indexOf(letter, at);
		if (found < 0) {
			return false;
		}
		at = found + letter.length;
	}
	return true;
}
