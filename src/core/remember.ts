/** UTF-16 units of a text above which nothing is kept for it. */
const sizeLimit = 8 * 1024 * 1024;

/**
 * A pure function of one text that keeps its last results, so that what did not change between two key strokes is not
 * worked out again. The results must not be changed by anybody.
 *
 * @param count How many results are kept.
 */
export function remember<Result>(count: number, compute: (text: string) => Result): (text: string) => Result {
	const kept = new Map<string, Result>();
	return text => {
		const known = kept.get(text);
		if (known !== undefined) {
			return known;
		}
		const result = compute(text);
		if (text.length <= sizeLimit) {
			kept.set(text, result);
			const [oldest] = kept.keys();
			if (kept.size > count && oldest !== undefined) {
				kept.delete(oldest);
			}
		}
		return result;
	};
}
