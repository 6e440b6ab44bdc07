import { isRowRule, splitRow } from '../splitRow';
import { opOfWord } from './fileOps';
import { type EntryContext, type ReadEntry, readEntry } from './readEntry';
import { isPathLike, readMarkedPath } from './readPath';

export interface FileTable {
	/** Lines above the rows. */
	readonly head: number;
	/** What each row names; `undefined` where it names no file. */
	readonly rows: readonly (ReadEntry | undefined)[];
}

/** Read a table of changed files: what was done in one column, the path in another, in any order. */
export function readFileTable(lines: readonly string[], context: EntryContext): FileTable {
	const head = isRowRule(lines[1] ?? '') ? 2 : 0;
	const rows = lines.slice(head).map(line => readRow(splitRow(line) ?? [], context));
	return { head, rows };
}

function readRow(cells: readonly string[], context: EntryContext): ReadEntry | undefined {
	const op = cells.findIndex(cell => opOfWord(wordOf(cell)) !== undefined);
	const path = cells.findIndex((cell, index) => index !== op && isPath(cell));
	const file = path < 0 && op >= 0 ? cells.findIndex((cell, index) => index !== op && cell !== '') : path;
	if (file < 0) {
		return undefined;
	}
	const others = cells.filter((cell, index) => index !== op && index !== file && wordOf(cell) !== '');
	const name = cells[file] ?? '';
	const text = op < 0 ? [name, ...others].join(' — ') : `${wordOf(cells[op] ?? '').toUpperCase()} ${name}`;
	const read = readEntry(text, context);
	return read && op >= 0 && others.length > 0 ? { ...read, note: others.join(' ') } : read;
}

function wordOf(cell: string): string {
	return cell.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isPath(cell: string): boolean {
	const marked = readMarkedPath(cell);
	const [first = ''] = cell.split(/\s/, 1);
	return isPathLike(marked?.path ?? first);
}
