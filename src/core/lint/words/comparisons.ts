/** What a number may be compared by, in words, and how it is then. */
export const comparisons: readonly (readonly [phrase: string, comparison: 'exact' | 'most' | 'least'])[] = (
	[
		[
			'most',
			'at most|at the most|no more than|not more than|no longer than|not longer than|no later than|not later than|no larger than|not larger than|no greater than|no bigger than|no higher than|up to|within|maximum of|maximum|max|less than|fewer than|under|below|shorter than|smaller than|lower than|younger than|up to a maximum of',
		],
		[
			'least',
			'at least|at the least|no less than|not less than|no fewer than|not fewer than|no shorter than|not shorter than|no smaller than|no lower than|minimum of|minimum|min|more than|greater than|over|above|longer than|larger than|bigger than|higher than|older than|beyond|exceed|exceeds',
		],
		['exact', 'exactly'],
	] as const
).flatMap(([comparison, phrases]) => phrases.split('|').map(phrase => [phrase, comparison] as const));
