/** The lines from the first to the last that is not blank. */
export function trimBlankLines(lines: readonly string[]): readonly string[] {
	const first = lines.findIndex(line => line.trim() !== '');
	return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1);
}
