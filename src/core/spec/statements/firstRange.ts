/**
 * Index of the start of the first range that ends after an offset, in a list of starts and ends by turns that ascend;
 * the length of the list where there is none.
 */
export function firstRange(ranges: readonly number[], offset: number): number {
	let low = 0;
	let high = ranges.length / 2;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranges[middle * 2 + 1] as number) > offset) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low * 2;
}
