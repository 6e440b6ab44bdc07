import type { FileChange } from '../../history';
import type { EditOp } from '../../record';
import { pushAll } from '../pushAll';
import type { BodyLine } from '../readBody';
import { splitRow } from '../splitRow';
import { opOfWord } from './fileOps';
import { type EntryContext, type ReadEntry, readEntry } from './readEntry';
import { readFileTable } from './readFileTable';

export interface ReadChanges {
	readonly changes: readonly FileChange[];
	/** Lines that say more than an operation and a path. */
	readonly notes: readonly BodyLine[];
	/** Lines that name no change. */
	readonly unread: readonly BodyLine[];
}

const nothing = /^(?:none|nothing|n a|no (?:file |code )?changes?)?$/i;

/** Read the lines of a Changes section: operations and paths in a list, a table, a code fence, or bare. */
export function readChanges(lines: readonly BodyLine[]): ReadChanges {
	const reader = new ChangeReader(lines);
	for (let index = 0; index < lines.length; index = reader.readAt(index)) {}
	return reader.finish();
}

class ChangeReader {
	readonly #lines: readonly BodyLine[];
	readonly #minusDeletes: boolean;
	readonly #changes: FileChange[] = [];
	readonly #notes: BodyLine[] = [];
	readonly #unread: BodyLine[] = [];
	/** What was done to the files that are listed next. */
	#op: EditOp | undefined;
	/** The line that says so, as long as no file came. */
	#opLine: BodyLine | undefined;

	constructor(lines: readonly BodyLine[]) {
		this.#lines = lines;
		this.#minusDeletes = lines.some(({ text, kind }) => kind === 'text' && /^[ \t]{0,3}[+~][ \t]/.test(text));
	}

	/** Read what begins at a line; gives where the next begins. */
	readAt(index: number): number {
		const line = this.#lines[index];
		if (!line || line.text === '') {
			return index + 1;
		}
		if (line.kind === 'fence') {
			return this.#readFence(index);
		}
		if (line.kind === 'text' && splitRow(line.text)) {
			return this.#readTable(index);
		}
		this.#readLine(line);
		return index + 1;
	}

	finish(): ReadChanges {
		this.#dropOp();
		return { changes: this.#changes, notes: this.#notes, unread: this.#unread };
	}

	#readLine(line: BodyLine): void {
		const read = line.kind === 'text' ? readEntry(line.text, this.#context(false)) : undefined;
		const op = read || line.kind !== 'text' ? undefined : opOfGroup(line.text);
		if (read) {
			this.#take(read, line);
		} else if (op) {
			this.#dropOp();
			this.#op = op;
			this.#opLine = line;
		} else if (line.kind === 'comment') {
			this.#notes.push(line);
		} else if (!nothing.test(wordsOf(line.text))) {
			this.#unread.push(line);
		}
	}

	/** Where each line in it names a change. */
	#readFence(index: number): number {
		let close = index + 1;
		while (close < this.#lines.length && this.#lines[close]?.kind !== 'fence') {
			close++;
		}
		const end = close + 1;
		const inside = this.#lines.slice(index + 1, close).filter(({ text }) => text.trim() !== '');
		const read = inside.map(({ text }) => readEntry(text, this.#context(true, text)));
		if (inside.length > 0 && read.every(one => one !== undefined)) {
			for (const [at, one] of read.entries()) {
				this.#take(one, inside[at]);
			}
		} else {
			pushAll(
				this.#unread,
				this.#lines.slice(index, end).filter(({ text }) => text !== ''),
			);
		}
		return end;
	}

	#readTable(index: number): number {
		let end = index;
		while (this.#lines[end]?.kind === 'text' && splitRow(this.#lines[end]?.text ?? '')) {
			end++;
		}
		const rows = this.#lines.slice(index, end);
		const table = readFileTable(
			rows.map(({ text }) => text),
			this.#context(false),
		);
		const isTold = table.rows.some(one => one === undefined || one.note !== '');
		for (const [at, one] of table.rows.entries()) {
			this.#take(one, rows[at + table.head], isTold);
		}
		if (isTold) {
			this.#notes.push(...rows.slice(0, table.head));
		}
		return end;
	}

	/** @param isTold Whether the line is shown in any case. */
	#take(read: ReadEntry | undefined, line: BodyLine | undefined, isTold = false): void {
		if (!line) {
			return;
		}
		if (!read) {
			this.#unread.push(line);
			return;
		}
		this.#opLine = undefined;
		pushAll(this.#changes, read.changes);
		if (isTold || read.note !== '') {
			this.#notes.push(line);
		}
	}

	/** What was said of files that never came is text. */
	#dropOp(): void {
		if (this.#opLine) {
			this.#unread.push(this.#opLine);
			this.#opLine = undefined;
		}
	}

	/** @param line A line of code, where a sign at its start is one. */
	#context(strict: boolean, line = ''): EntryContext {
		return { op: this.#op, minusDeletes: this.#minusDeletes || line !== '', strict };
	}
}

/** The operation that is all that a line says, for the files below it. */
function opOfGroup(text: string): EditOp | undefined {
	const words = wordsOf(text).replace(/ files?$/i, '');
	const op = opOfWord(words);
	const isGroup =
		words.length > 2 && (/^\s*#|:[*_]*\s*$|^\s*(?:\*\*|__)/.test(text) || /^[\s\-*+]*[A-Z]+$/i.test(text.trim()));
	return isGroup && op !== 'rename' ? op : undefined;
}

/** The words of a line, without punctuation. */
function wordsOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ').trim();
}
