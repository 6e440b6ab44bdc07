/**
 * A copy of a list with what stands from one index to before another replaced.
 *
 * Mostly as many take the place of as many; then nothing but the copy is made, which counts where lists are long and
 * this is done at every key stroke.
 */
export function replaceRange<Item>(
	list: readonly Item[],
	start: number,
	end: number,
	items: readonly Item[],
): readonly Item[] {
	if (items.length !== end - start) {
		return list.slice(0, start).concat(items, list.slice(end));
	}
	const copy = list.slice();
	for (let index = 0; index < items.length; index++) {
		copy[start + index] = items[index] as Item;
	}
	return copy;
}
