/**
 * Where a keyword stands, from the first letter of its first word to the last of its last.
 *
 * Takes the offset of its main word and its words as `keywordAt` tells them. Marks of emphasis may stand between them.
 */
export function keywordExtent(
	text: string,
	offset: number,
	words: string,
): { readonly start: number; readonly end: number } {
	if (words.startsWith('NOT ')) {
		return { start: text.lastIndexOf('NOT', offset), end: offset + words.length - not.length };
	}
	return words.endsWith(' NOT')
		? { start: offset, end: text.indexOf('NOT', offset + words.length - not.length) + 3 }
		: { start: offset, end: offset + words.length };
}

/** The second word and the blank beside it. */
const not = ' NOT';
