import { BACKSLASH, COLON, DASH, PIPE, SPACE, TAB } from './characters';

/** Whether the line from `start` to `end` is a delimiter row with as many columns as the row above it has cells. */
export function delimitsTable(text: string, head: number, headEnd: number, start: number, end: number): boolean {
	const columns = delimiterColumns(text, start, end);
	return columns > 0 && rowCells(text, head, headEnd).length === columns * 2;
}

/**
 * Count the columns of a table's delimiter row, such as `| --- | :-: |`.
 *
 * @returns 0 where the line from `start` to `end` is no delimiter row.
 */
function delimiterColumns(text: string, start: number, end: number): number {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code !== PIPE && code !== DASH && code !== COLON && code !== SPACE && code !== TAB) {
			return 0;
		}
	}
	const first = text.charCodeAt(start);
	const second = text.charCodeAt(start + 1);
	if (end - start < 2 || (first === DASH && (second === SPACE || second === TAB))) {
		return 0;
	}
	const cells = text.slice(start, end).split('|');
	let columns = 0;
	for (const [index, cell] of cells.entries()) {
		const mark = cell.trim();
		if (mark === '') {
			if (index > 0 && index < cells.length - 1) {
				return 0;
			}
		} else if (delimiter.test(mark)) {
			columns++;
		} else {
			return 0;
		}
	}
	return columns;
}

/** Offsets of the cells of a table row, trimmed, as start and end by turns; empty for a line without `|`. */
export function rowCells(text: string, start: number, end: number): readonly number[] {
	const cells: number[] = [];
	let cellStart = start;
	let pipes = 0;
	for (let at = start; at < end; at++) {
		if (text.charCodeAt(at) === PIPE && text.charCodeAt(at - 1) !== BACKSLASH) {
			pipes++;
			pushTrimmed(cells, text, cellStart, at, cellStart === start);
			cellStart = at + 1;
		}
	}
	pushTrimmed(cells, text, cellStart, end, true);
	return pipes === 0 ? [] : cells;
}

const delimiter = /^:?-+:?$/;

function pushTrimmed(cells: number[], text: string, from: number, to: number, outer: boolean): void {
	let start = from;
	let end = to;
	while (start < end && isBlank(text.charCodeAt(start))) {
		start++;
	}
	while (end > start && isBlank(text.charCodeAt(end - 1))) {
		end--;
	}
	// What stands before the first and after the last `|` is no cell where it is blank.
	if (start < end || !outer) {
		cells.push(start, end);
	}
}

function isBlank(code: number): boolean {
	return code === SPACE || code === TAB;
}
