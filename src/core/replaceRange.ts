/**
 * Replace what stands in a list from one index to before another.
 *
 * Mostly as many take the place of as many; then the list itself is changed, since a copy of a long one at every key
 * stroke is what the time goes into.
 *
 * @returns The list to go on with: the same one, or a new one. The one that was given is not to be used any more.
 */
export function replaceRange<Item>(list: Item[], start: number, end: number, items: readonly Item[]): Item[] {
	if (items.length !== end - start) {
		return list.slice(0, start).concat(items, list.slice(end));
	}
	for (let index = 0; index < items.length; index++) {
		list[start + index] = items[index] as Item;
	}
	return list;
}
