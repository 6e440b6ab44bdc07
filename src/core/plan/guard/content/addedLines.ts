/** A line of a new text that the old one did not have. */
export interface AddedLine {
	/** From 1, in the new text. */
	readonly number: number;
	readonly text: string;
}

/** The lines of a text, in LF, that are not lines of the old one, as often as they are more; a line that moved is not new. */
export function addedLines(before: string, after: string): readonly AddedLine[] {
	const left = new Map<string, number>();
	for (const line of before.split('\n')) {
		left.set(line, (left.get(line) ?? 0) + 1);
	}
	return after.split('\n').flatMap((text, index) => {
		const known = left.get(text) ?? 0;
		left.set(text, known - 1);
		return known > 0 ? [] : [{ number: index + 1, text }];
	});
}
