import type { FileChange } from '../../history';
import type { EditOp } from '../../record';
import { opOfSign, opOfWord } from './fileOps';
import { isPathLike, type ReadPath, readBarePath, readMarkedPath, readPlainPath } from './readPath';

export interface ReadEntry {
	readonly changes: readonly FileChange[];
	/** What the line says more than an operation and paths; `''` for nothing. */
	readonly note: string;
}

export interface EntryContext {
	/** What a path without an operation was done to, as a heading above says; else that it changed is all that is said. */
	readonly op: EditOp | undefined;
	/** Whether a `-` at the start of a line says that the file was deleted. */
	readonly minusDeletes: boolean;
	/** Whether each line has to say what was done. */
	readonly strict: boolean;
}

const marker = /^[ \t]*(?:([-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX✓✔]?\][ \t]+)?/u;
const leadingSign = /^([+~−-]|[➕🆕✏➖🗑]\uFE0F?)[ \t]+/u;
const decoration = /^(?:[^\p{L}\p{N}\p{P}\s+~]+[ \t]+)+/u;
const leadingOp =
	/^[*_`[(]{0,6}([A-Za-z]{1,10})(?:[ \t]+(?:the[ \t]+)?(?:new[ \t]+)?files?)?[*_`\])]{0,6}(?:[ \t]*[:–—]|[ \t]+-(?=[ \t]))?[*_]{0,3}[ \t]+(\S.*)$/su;
const arrow = /^(?:[→➜⟶]|[-=]+>|(?:(?:was |is )?(?:renamed|moved) )?to[ \t])[ \t]*/;

/** Read a line that names changed files: an operation and paths, or paths and an operation; `undefined` for any other. */
export function readEntry(text: string, context: EntryContext): ReadEntry | undefined {
	const marks = marker.exec(text);
	const bullet = marks?.[1] ?? '';
	const marked = text.slice(marks?.[0].length ?? 0);
	const sign = bullet === '+' ? null : leadingSign.exec(marked);
	const signless = marked.slice(sign?.[0].length ?? 0);
	const content = signless.charCodeAt(0) < 128 ? signless : signless.replace(decoration, '');
	const named = readNamed(content);
	if (named) {
		return named;
	}
	const isSigned = bullet === '+' || (bullet === '-' && context.minusDeletes);
	const signed = sign ? opOfSign((sign[1] ?? '').replace('\uFE0F', '')) : isSigned ? opOfSign(bullet) : undefined;
	return readPathFirst(content, signed ?? context.op, context.strict);
}

/** An operation, then paths. */
function readNamed(text: string): ReadEntry | undefined {
	const match = leadingOp.exec(text);
	const word = match?.[1] ?? '';
	const op = opOfWord(word);
	if (!match || !op) {
		return undefined;
	}
	// `Added tests for the parser` and `A file was added` are prose.
	const isSure = word === word.toUpperCase() && word.length > 1;
	const first = readAnyPath((match[2] ?? '').replace(/^from[ \t]+(?=\S)/, ''), isSure);
	return first && (op === 'rename' ? readRename(first, isSure) : readList(op, first, isSure));
}

function readAnyPath(text: string, isSure: boolean): ReadPath | undefined {
	const marked = readMarkedPath(text);
	if (marked) {
		return isSure || isPathLike(marked.path) ? marked : undefined;
	}
	return isSure ? readBarePath(text) : readPlainPath(text);
}

function readEitherPath(text: string): ReadPath | undefined {
	return readMarkedPath(text) ?? readPlainPath(text);
}

function readRename(from: ReadPath, isSure: boolean): ReadEntry | undefined {
	const rest = from.rest.trimStart();
	const to = arrow.exec(rest);
	const path = to && readAnyPath(rest.slice(to[0].length), isSure);
	return path ? { changes: [{ op: 'rename', path: path.path, from: from.path }], note: noteOf(path.rest) } : undefined;
}

/** Stands in a text without blanks at its start. */
const separator = /^(?:[,;][ \t]*(?:(?:and|&)[ \t]+)?|(?:and|&)[ \t]+|(?=[A-Z]{5,}[: \t]))(?=\S)/;

/** Further paths behind the first, each perhaps with an operation of its own. */
function readList(op: EditOp, first: ReadPath, isSure: boolean): ReadEntry {
	const changes: FileChange[] = [{ op, path: first.path }];
	let rest = first.rest.trimStart();
	for (let found = separator.exec(rest); found; found = separator.exec(rest)) {
		const behind = rest.slice(found[0].length);
		const named = readNamed(behind);
		if (named) {
			return { changes: [...changes, ...named.changes], note: named.note };
		}
		const next = readEitherPath(behind);
		if (!next || (next.bare && !first.bare && !isSure)) {
			break;
		}
		changes.push({ op, path: next.path });
		rest = next.rest.trimStart();
	}
	return { changes, note: noteOf(rest) };
}

const suffix =
	/^(?:[:–—-][ \t]*|[([][ \t]*)*(?:is[ \t]|was[ \t])?(?:a[ \t])?[*_]*([A-Za-z]{3,10})(?:[ \t]+file)?[*_]*(?:[)\]]|$|(?=[.,;:!(–—])|[ \t]+(?=[-–—(]|because\b|since\b|as\b|for\b|to\b|so\b|by\b))/;
const further = /^(?:,[ \t]*(?:(?:and|&)[ \t]+)?|(?:and|&)[ \t]+)(?=\S)/;
const remark = /^(?:$|[-–—:(|,#])/;

/** Paths, then an operation or a remark. */
function readPathFirst(text: string, given: EditOp | undefined, strict: boolean): ReadEntry | undefined {
	const first = readEitherPath(text);
	if (!first || (!isPathLike(first.path) && (given === undefined || first.bare))) {
		return undefined;
	}
	let rest = first.rest.trimStart();
	const to = arrow.exec(rest);
	const target = to ? readEitherPath(rest.slice(to[0].length)) : undefined;
	if (target && isPathLike(target.path)) {
		return { changes: [{ op: 'rename', path: target.path, from: first.path }], note: noteOf(target.rest) };
	}
	const paths = [first.path];
	for (let found = further.exec(rest); found; found = further.exec(rest)) {
		const next = readEitherPath(rest.slice(found[0].length));
		if (!next || !isPathLike(next.path)) {
			break;
		}
		paths.push(next.path);
		rest = next.rest.trimStart();
	}
	const word = suffix.exec(rest);
	const said = opOfWord(word?.[1] ?? '');
	if (/^[-–—:(][ \t(]*(?:unchanged|untouched|not (?:changed|touched)|no changes?)\b/i.test(rest)) {
		return { changes: [], note: rest };
	}
	if ((said === undefined && strict && given === undefined) || (said === undefined && !remark.test(rest))) {
		return undefined;
	}
	// Where to a file was renamed has to be said.
	const op = said === undefined || said === 'rename' ? (given ?? 'modify') : said;
	const changes: FileChange[] = paths.map(path => ({ op, path }));
	const behind = said ? rest.slice(word?.[0].length ?? 0).trimStart() : rest;
	const found = further.exec(behind);
	const more = found ? readPathFirst(behind.slice(found[0].length), given, strict) : undefined;
	return more ? { changes: [...changes, ...more.changes], note: more.note } : { changes, note: noteOf(behind) };
}

/** Without the punctuation that leads to it. */
function noteOf(rest: string): string {
	const note = rest.trim();
	return /[\p{L}\p{N}\p{S}]/u.test(note) ? note : '';
}
