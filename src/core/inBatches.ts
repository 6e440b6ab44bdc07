/** Do something asynchronous with every item, at most `size` at the same time; results are in the order of the items. */
export async function inBatches<Item, Result>(
	items: readonly Item[],
	size: number,
	work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	for (let at = 0; at < items.length; at += size) {
		results.push(...(await Promise.all(items.slice(at, at + size).map(work))));
	}
	return results;
}
