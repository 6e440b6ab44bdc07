/**
 * Let go of the oldest of what is kept, so that at most `count` are left and all of them together take no more than `limit`.
 *
 * @param kept Newest first.
 */
export function keepNewest<T>(kept: T[], count: number, limit: number, sizeOf: (one: T) => number): void {
	let size = 0;
	const over = kept.findIndex((one, index) => {
		size += sizeOf(one);
		return index >= count || size > limit;
	});
	if (over >= 0) {
		kept.length = over;
	}
}
