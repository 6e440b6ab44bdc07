/** Run one after the other. */
export async function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<readonly R[]> {
	const results: R[] = [];
	for (const item of items) {
		results.push(await run(item));
	}
	return results;
}
