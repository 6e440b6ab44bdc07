import type { FileChange } from '../history';
import type { EditOp } from '../record';
import { readCodeSpan } from '../write/codeSpan';
import type { BodyLine } from './readBody';

export interface ReadChanges {
	readonly changes: readonly FileChange[];
	/** Lines that say more than an operation and a path. */
	readonly notes: readonly BodyLine[];
	/** Lines that name no change. */
	readonly unread: readonly BodyLine[];
}

const ops: Readonly<Record<string, EditOp>> = {
	ADDED: 'create',
	CREATED: 'create',
	NEW: 'create',
	A: 'create',
	MODIFIED: 'modify',
	CHANGED: 'modify',
	UPDATED: 'modify',
	M: 'modify',
	REMOVED: 'delete',
	DELETED: 'delete',
	D: 'delete',
	RENAMED: 'rename',
	MOVED: 'rename',
	R: 'rename',
};

const entry = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[*_`[]*([A-Za-z]+)[*_`\]]*:?[*_]*[ \t]+(\S.*)$/su;
const nothing = /^(?:none|nothing|no (?:file )?changes?)?$/i;
const arrow = /^[ \t]*(?:→|[-=]>|to[ \t])[ \t]*/;

/** Read the lines of a Changes section: an operation, then a path as code, as a link, or bare. */
export function readChanges(lines: readonly BodyLine[]): ReadChanges {
	const changes: FileChange[] = [];
	const notes: BodyLine[] = [];
	const unread: BodyLine[] = [];
	for (const line of lines) {
		if (line.text === '') {
			continue;
		}
		const read = line.kind === 'text' ? readEntry(line.text) : undefined;
		changes.push(...(read?.changes ?? []));
		if (read ? read.note !== '' : line.kind === 'comment') {
			notes.push(line);
		} else if (!read && !nothing.test(wordsOf(line.text))) {
			unread.push(line);
		}
	}
	return { changes, notes, unread };
}

/** The words of a line, without punctuation. */
function wordsOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ').trim();
}

function readEntry(text: string): { readonly changes: readonly FileChange[]; readonly note: string } | undefined {
	const match = entry.exec(text);
	const word = match?.[1] ?? '';
	const op = Object.hasOwn(ops, word.toUpperCase()) ? ops[word.toUpperCase()] : undefined;
	const first = readPath(match?.[2] ?? '');
	// `Added tests for the parser` and `A file was added` are prose.
	const isProse = word !== word.toUpperCase() || word.length === 1;
	if (!op || !first || (isProse && first.bare && /\s/.test(first.path))) {
		return undefined;
	}
	const to = arrow.exec(first.rest);
	const second = op === 'rename' && to ? readPath(first.rest.slice(to[0].length)) : undefined;
	if (op !== 'rename') {
		return readList(op, first);
	}
	return second && { changes: [{ op, path: second.path, from: first.path }], note: second.rest.trim() };
}

const separator = /^[ \t]*(?:,[ \t]*)?(?:(?:and|&)[ \t]+)?(?=`)/;

/** Further paths that stand as code behind the first: `a`, `b` and `c`. */
function readList(op: EditOp, first: ReadPath): { readonly changes: readonly FileChange[]; readonly note: string } {
	const changes: FileChange[] = [{ op, path: first.path }];
	let { rest } = first;
	for (let found = separator.exec(rest); found && !first.bare; found = separator.exec(rest)) {
		const next = readPath(rest.slice(found[0].length));
		if (!next || next.bare) {
			break;
		}
		changes.push({ op, path: next.path });
		rest = next.rest;
	}
	return { changes, note: rest.trim() };
}

/** A dash, bracket, arrow or comment after white space, or a colon or comma before it. */
const barePathEnd = /[ \t](?:[-–—(→#]|=>|to[ \t])|[:,][ \t]/;

interface ReadPath {
	readonly path: string;
	readonly rest: string;
	readonly bare: boolean;
}

function readPath(text: string): ReadPath | undefined {
	const code = readCodeSpan(text);
	if (code) {
		return { path: unquote(code.content), rest: text.slice(code.length), bare: false };
	}
	const link = /^\[[^\]]*\]\(([^)\s]+)\)/.exec(text);
	if (link) {
		return { path: link[1] ?? '', rest: text.slice(link[0].length), bare: false };
	}
	const end = barePathEnd.exec(text)?.index ?? text.length;
	const path = text.slice(0, end).trim();
	return path === '' ? undefined : { path, rest: text.slice(end), bare: true };
}

/** A path that cannot stand in code as it is was written as a JSON string. */
function unquote(content: string): string {
	if (!content.startsWith('"')) {
		return content;
	}
	try {
		const value: unknown = JSON.parse(content);
		return typeof value === 'string' ? value : content;
	} catch {
		return content;
	}
}
