/** The cells of a row of a table, which begins with a bar; `undefined` for any other line. */
export function splitRow(line: string): readonly string[] | undefined {
	const text = line.trim();
	if (!text.startsWith('|') || text.length < 3) {
		return undefined;
	}
	const cells: string[] = [];
	let cell = '';
	for (let at = 1; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '\\' && text[at + 1] === '|') {
			cell += '|';
			at++;
		} else if (character === '|') {
			cells.push(cell.trim());
			cell = '';
		} else {
			cell += character;
		}
	}
	return cell.trim() === '' ? cells : [...cells, cell.trim()];
}

/** Whether a line is the one between the head of a table and its rows. */
export function isRowRule(line: string): boolean {
	return /^[ \t]*\|[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?$/.test(line);
}
