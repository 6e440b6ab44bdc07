/** Words that are kept in front of the first that differs. */
const wordsBefore = 2;

/**
 * A text from shortly before the first word in which it differs from another, with `…` for what is left out: a narrow
 * view shows the beginning of a label only. The whole text where the two have no such beginning in common.
 */
export function fromDifference(text: string, other: string): string {
	let start = 0;
	while (start < text.length && text[start] === other[start]) {
		start++;
	}
	for (let words = 0; words <= wordsBefore && start > 0; words++) {
		start = text.lastIndexOf(' ', start - 2) + 1;
	}
	return start === 0 ? text : `…${text.slice(start)}`;
}
