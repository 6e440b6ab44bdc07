import { stemsOf } from './literalWords';

/** What the code around a place calls it, as stems. */
export interface PlaceNames {
	/** The assignment, key, flag, instruction or call that the place is the value of. */
	readonly own: ReadonlySet<string>;
	/** Whether `own` is a name for the value, rather than a call or an instruction that it is given to. */
	readonly isNamed: boolean;
	/** All words of the line besides the place. */
	readonly line: ReadonlySet<string>;
	/** The keys, headings and comments that the line stands under. */
	readonly above: ReadonlySet<string>;
}

const separator = /(?::=|=>|\?\?|\|\||[!=]==?|[<>]=?|[-+*/|?]?=|:(?!\/\/))/g;
/** What stands before a port. */
const hostBefore = /(?<![^\s="'(,])(?:\w+:\/\/)?(?:localhost|[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}):$/;
const closers = ')]}';
const openers = '([{';
const linesAbove = 60;

/**
 * Read the names around a place.
 *
 * @param start Where the value begins: the place, or the quote of the string that holds it.
 */
export function namesOf(text: string, start: number, placeStart: number, placeEnd: number): PlaceNames {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = endOfLine(text, placeEnd);
	const before = text.slice(lineStart, start).replace(hostBefore, '');
	const own = ownNames(before, text.slice(start, placeStart));
	return {
		own: stemsOf(own.text),
		isNamed: own.isNamed,
		line: stemsOf(`${text.slice(lineStart, placeStart)} ${text.slice(placeEnd, lineEnd)}`),
		above: stemsOf(headingsAbove(text, lineStart, before).join(' ')),
	};
}

interface OwnName {
	readonly text: string;
	readonly isNamed: boolean;
}

function ownNames(before: string, opening: string): OwnName {
	const instruction = /^\s*(EXPOSE|USER|WORKDIR|FROM|MAINTAINER|STOPSIGNAL)\b/.exec(before)?.[1];
	if (instruction !== undefined) {
		return { text: instruction === 'FROM' ? 'base image' : instruction, isNamed: false };
	}
	if (/\b(?:useradd|adduser)\s[^&|;]*$/.test(before)) {
		return { text: 'user', isNamed: true };
	}
	const spaced = /^\s*(?:ENV|ARG|export)\s+(\w+)\s+$/.exec(before)?.[1];
	const flag = /(?:^|\s)["']?--?([A-Za-z][\w-]*)["']?[= ,]\s*["']?$/.exec(before + opening)?.[1];
	if (spaced !== undefined || flag !== undefined) {
		return { text: spaced ?? flag ?? '', isNamed: true };
	}
	return enclosingName(before);
}

/** Go outwards through the brackets of a line until something gives the value a name. */
function enclosingName(before: string): OwnName {
	let depth = 0;
	let end = before.length;
	let calls = '';
	for (let at = before.length - 1; at >= -1; at--) {
		const character = before.charAt(at);
		if (closers.includes(character) && character !== '') {
			depth++;
		} else if (depth > 0 && openers.includes(character)) {
			depth--;
		} else if (depth === 0 && (at === -1 || ',;([{'.includes(character))) {
			const named = nameBefore(before.slice(at + 1, end));
			if (named !== undefined) {
				return { text: `${named} ${calls}`, isNamed: true };
			}
			if (openers.includes(character) && character !== '') {
				calls += ` ${/[\w$.]*$/.exec(before.slice(0, at))?.[0] ?? ''}`;
			}
			end = at;
		}
	}
	return { text: calls, isNamed: false };
}

/** What stands left of the last separator of a piece, or `undefined` where there is none. */
function nameBefore(piece: string): string | undefined {
	let last = -1;
	for (const { index } of piece.matchAll(separator)) {
		last = index;
	}
	return last > 0 && /[\p{L}]/u.test(piece.slice(0, last)) ? piece.slice(0, last) : undefined;
}

/** The lines that a line stands under by indentation or as a `[section]`, and the comment right above it. */
function headingsAbove(text: string, lineStart: number, before: string): readonly string[] {
	const headings: string[] = [];
	let indent = /^[ \t]*/.exec(before)?.[0].length ?? 0;
	const isItem = /^\s*-/.test(before);
	let end = lineStart - 1;
	for (let count = 0; end >= 0 && count < linesAbove; count++) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		const line = text.slice(start, end);
		const depth = /^[ \t]*/.exec(line)?.[0].length ?? 0;
		if (count === 0 && /^\s*(?:#|\/\/|--|;|\*|\/\*)/.test(line)) {
			headings.push(line);
		} else if (/^\[{1,2}[^\]]+\]{1,2}\s*$/.test(line)) {
			headings.push(line);
			break;
		} else if (
			line.trim() !== '' &&
			(depth < indent || (isItem && headings.length === 0 && depth === indent && /:\s*$/.test(line)))
		) {
			headings.push(line);
			indent = depth;
		}
		end = start - 1;
	}
	return headings;
}

function endOfLine(text: string, from: number): number {
	const at = text.indexOf('\n', from);
	return at < 0 ? text.length : at;
}
