/** Which rows of a long list are drawn, and how much room the others take. */
export interface RowWindow {
	/** Places of the drawn rows in the list, ascending. */
	readonly drawn: readonly DrawnRow[];
	/** Pixels that the rows after the last drawn one take. */
	readonly after: number;
}

export interface DrawnRow {
	readonly index: number;
	/** Pixels that the rows between the drawn one before and this one take. */
	readonly gap: number;
}

/**
 * Choose the rows of a list that are seen between two pixels from its top.
 *
 * @param heights Of each row, known or guessed.
 * @param always Places of rows that are drawn wherever they are, such as the one with the focus.
 */
export function chooseRows(
	heights: ArrayLike<number>,
	seen: { readonly top: number; readonly bottom: number },
	always: readonly number[],
): RowWindow {
	const drawn: DrawnRow[] = [];
	let gap = 0;
	let top = 0;
	for (let index = 0; index < heights.length; index++) {
		const height = heights[index] ?? 0;
		const isSeen = top + height > seen.top && top < seen.bottom;
		if (isSeen || always.includes(index)) {
			drawn.push({ index, gap });
			gap = 0;
		} else {
			gap += height;
		}
		top += height;
	}
	return { drawn, after: gap };
}
