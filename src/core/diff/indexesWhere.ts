/** The indexes below a length that pass a test, ascending. */
export function indexesWhere(length: number, test: (index: number) => boolean): Int32Array {
	const indexes = new Int32Array(length);
	let count = 0;
	for (let index = 0; index < length; index++) {
		if (test(index)) {
			indexes[count++] = index;
		}
	}
	return indexes.subarray(0, count);
}
