import { headingsOf } from './headingsOf';
import { knownWords } from './knownWords';
import { isNeutral, stemsOf } from './literalWords';
import { cellName, nameBeside } from './namesBeside';
import type { Syntax } from './syntaxOf';

/** What the code around a place calls it, as stems. */
export interface PlaceNames {
	/** The assignment, key, flag, instruction or call that the place is the value of. */
	readonly own: ReadonlySet<string>;
	/** The words of `own` that are the name itself, not what it is given to; all of them where there is no name. */
	readonly name: ReadonlySet<string>;
	/** Whether `own` is a name for the value, rather than a call or an instruction that it is given to. */
	readonly isNamed: boolean;
	/** What the setting of a common tool is for that is named so. */
	readonly known: ReadonlySet<string>;
	/** All words of the line besides the place. */
	readonly line: ReadonlySet<string>;
	/** The keys, headings and comments that the line stands under. */
	readonly above: ReadonlySet<string>;
}

const separator = /(?::=|=>|\?\?|\|\||[!=]==?|[<>]=?|[-+*/|?]?=|:(?!\/\/))/g;
/** What stands before a port: a host, or an address with whom it is for. */
const hostBefore =
	/(?<![^\s="'(,])(?:(?:\w{1,20}:\/\/)?(?:localhost|[\w-]{1,60}(?:\.[\w-]{1,60}){1,6})|\w{1,20}:\/\/[^\s/"']{1,200}):$/;
/** The flag for a port, with the other side of a mapping. */
const portFlagBefore = /(?:^|\s)(?:-p|--publish)[ =]["']?(?:[\d.]{1,15}:)?$/;
/** A column of a table with its default or its size. */
const columnDefault =
	/(?:^|[(,])\s*(?:add\s+(?:column\s+)?)?[`"[]?(\w+)[`"\]]?\s+(?:\w[^(,]*\bdefault\s*\(?|(?:n?(?:var)?char(?:acter)?(?: varying)?|decimal|numeric|varbinary)\()\s*$/i;
/** A directive at the beginning of its line or block, with a value that no sign sets apart. */
const directive = /^\s*([A-Za-z_][\w.-]*)\s+$/;
const noDirective =
	/^(?:return|yield|in|and|or|not|if|elif|while|case|when|print|puts|echo|raise|exit|else|then|do|is|new)$/;
/** An image before its tag. */
const imageBefore = /(?:^\s*FROM\s+(?:--\S+\s+)?|\bimage["']?\s*[:=]\s*["']?)([\w./-]{1,200}):$/i;
/** A type between a name and its value. */
const typeBefore = /:\s*[A-Za-z_&][\w<>[\].|&?, ]{0,60}\s$/;
/** What a test says of a value, before the value. */
const expectation =
	/\bexpect\(([^;]{1,200})\)\s*\.(?:(?:not|resolves|rejects|to|be|have)\b\.?\s*)*\w*\s*\(?$|\w*assert\w*[.\w]*!?\(\s*([^;,()"'`]{1,200}(?:\([^()]{0,100}\))?),\s*$/i;
/** Elements whose names tell nothing. */
const plainElement = /^(?:a|b|i|p|em|li|ol|ul|td|th|tr|dd|dt|div|span|small|strong|h[1-6])\b/i;
const closers = ')]}';
const openers = '([{';

/**
 * Read the names around a place.
 *
 * @param start Where the value begins: the place, or the quote of the string that holds it.
 * @param tag The element of markup that the place is the text of.
 * @param syntax That of its file.
 */
export function namesOf(
	text: string,
	start: number,
	placeStart: number,
	placeEnd: number,
	tag: string | undefined,
	syntax: Syntax,
): PlaceNames {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = endOfLine(text, placeEnd);
	const whole = text.slice(lineStart, placeStart);
	const isNumber = /^\d+$/.test(text.slice(placeStart, placeEnd));
	const isPort = isNumber && hostBefore.test(whole);
	const isPortFlag = isNumber && portFlagBefore.test(whole);
	const before = text.slice(lineStart, start).replace(hostBefore, '');
	const image = imageBefore.exec(whole)?.[1];
	const after = text.slice(placeEnd, lineEnd);
	const hasDirectives =
		/^\d/.test(text.slice(placeStart, placeEnd)) &&
		!hostBefore.test(whole) &&
		(syntax.kind === 'data' || syntax.lineComments.includes('#'));
	const beside = nameBeside(text, lineStart, lineEnd, before, after);
	const cell = syntax.columns ? cellName(text, before) : undefined;
	const named =
		cell === undefined
			? withName(ownNames(before, text.slice(start, placeStart), after, hasDirectives), beside)
			: { text: cell, isNamed: true };
	const known = isPortFlag ? 'port' : image === undefined ? tag?.replace(plainElement, '') : lastSegment(image);
	const own = known === undefined ? named : withName({ text: known, isNamed: true }, beside);
	return {
		name: stemsOf(isPort ? asPort(own.name ?? own.text) : (own.name ?? own.text)),
		own: stemsOf(isPort ? asPort(own.text) : own.text),
		isNamed: own.isNamed,
		known: stemsOf(knownWords(own.name ?? own.text)),
		line: stemsOf(`${text.slice(lineStart, placeStart)} ${text.slice(placeEnd, lineEnd)}`),
		above: stemsOf(
			`${headingsOf(text, lineStart, before).join(' ')} ${settingsBefore(before)} ${/^\s*@/.test(before) ? beside : ''}`,
		),
	};
}

/** Words for an address as a whole, of which a port is only a part. */
const addressWord = /(?<![a-z])(?:url|uri|dsn|addr|address|host|endpoint|origin|base)(?![a-z])/gi;

/** The name of a port by that of the address which it is in. */
function asPort(name: string): string {
	return `${name.replace(addressWord, ' ')} port`;
}

function lastSegment(image: string): string {
	return image.slice(image.lastIndexOf('/') + 1);
}

interface OwnName {
	readonly text: string;
	/** The part of the text that names the value, where the rest are calls. */
	readonly name?: string;
	readonly isNamed: boolean;
}

/** A name of words that tell nothing, as `max` and `value`, with the one beside it. */
function withName(own: OwnName, beside: string): OwnName {
	const name = own.isNamed ? (own.name ?? own.text) : '';
	return beside !== '' && [...stemsOf(name)].every(word => isNeutral(word) || plainNames.has(word))
		? { text: `${own.text} ${beside}`, name: beside, isNamed: true }
		: own;
}

const plainNames = stemsOf('size string');

function ownNames(before: string, opening: string, after: string, hasDirectives: boolean): OwnName {
	const instruction = /^\s*(EXPOSE|USER|WORKDIR|FROM|MAINTAINER|STOPSIGNAL)\b/.exec(before)?.[1];
	if (instruction !== undefined) {
		return { text: instruction === 'FROM' ? 'base image' : instruction, isNamed: false };
	}
	if (/\b(?:useradd|adduser)\s[^&|;]*$/.test(before)) {
		return { text: 'user', isNamed: true };
	}
	const column = columnDefault.exec(before)?.[1];
	if (column !== undefined) {
		return { text: column, isNamed: true };
	}
	if (/\b(?:FROM|JOIN|INTO|UPDATE|TABLE|REFERENCES)\s+["'`]?$/.test(before)) {
		return { text: 'table', isNamed: false };
	}
	if (/\bexit\s+$/.test(before)) {
		return { text: 'exit', isNamed: false };
	}
	if (/(?<![-\w])(?:limit|offset|top)\s+$/i.test(before)) {
		return { text: 'rows', isNamed: true };
	}
	const subject = subjectOf(before, after);
	if (subject !== undefined) {
		return { text: subject, name: /\w+(?=\W*$)/.exec(subject)?.[0] ?? subject, isNamed: true };
	}
	const spaced = /^\s*(?:ENV|ARG|export)\s+(\w+)\s+$/.exec(before)?.[1];
	const flag = /(?:^|\s)["']?--?([A-Za-z][\w-]*)["']?[= ,]\s*["'+-]?$/.exec(before + opening)?.[1];
	if (spaced !== undefined || flag !== undefined) {
		return { text: spaced ?? flag ?? '', isNamed: true };
	}
	return enclosingName(before, hasDirectives);
}

/** What a test compares a value with, on either side of it. */
function subjectOf(before: string, after: string): string | undefined {
	const left = before.slice(-300);
	const ahead = expectation.exec(left);
	if (ahead) {
		return ahead[1] ?? ahead[2];
	}
	return /\w*assert\w*[.\w]*!?\(\s*$/i.test(left) ? /^["'`]?\s*,\s*([^;,]{1,200})/.exec(after)?.[1] : undefined;
}

/** Go outwards through the brackets of a line until something gives the value a name; words that tell nothing, as `max`, are not enough. */
function enclosingName(before: string, hasDirectives: boolean): OwnName {
	let depth = 0;
	let end = before.length;
	let calls = '';
	let inner: string | undefined;
	for (let at = before.length - 1; at >= -1; at--) {
		const character = before.charAt(at);
		if (closers.includes(character) && character !== '') {
			depth++;
		} else if (depth > 0 && openers.includes(character)) {
			depth--;
		} else if (depth === 0 && (at === -1 || ',;([{'.includes(character))) {
			const piece = before.slice(at + 1, end);
			const named = nameBefore(piece) ?? (hasDirectives && inner === undefined ? directiveOf(piece) : undefined);
			if (named !== undefined && [...stemsOf(named)].some(word => !isNeutral(word))) {
				return { text: `${named} ${inner ?? ''} ${calls}`, name: named, isNamed: true };
			}
			inner ??= named;
			if (openers.includes(character) && character !== '') {
				calls += ` ${/[\w$.]*$/.exec(before.slice(0, at))?.[0] ?? ''}`;
			}
			end = at;
		}
	}
	return inner === undefined
		? { text: calls, isNamed: false }
		: { text: `${inner} ${calls}`, name: inner, isNamed: true };
}

/** The directive that a piece of a line begins with. */
function directiveOf(piece: string): string | undefined {
	const name = directive.exec(piece)?.[1];
	return name !== undefined && !noDirective.test(name) ? name : undefined;
}

/** What stands left of the last separator of a piece, or `undefined` where there is none. */
function nameBefore(piece: string): string | undefined {
	const open = blankBrackets(piece);
	let last = -1;
	for (const { index } of open.matchAll(separator)) {
		last = index;
	}
	const isCompared = /^(?:[<>]|[!=]==?)/.test(piece.slice(Math.max(0, last)));
	const left = piece.slice(0, Math.max(0, last));
	const name = isCompared ? left.replace(/^\s*["']?[\w-]+["']?:\s/, '') : left;
	return /[\p{L}]/u.test(name) && !/\b(?:return|throw|yield)\b/.test(open.slice(last))
		? lastAttribute(name.replace(typeBefore, ''))
		: undefined;
}

/** The same length of text without what stands in its brackets. */
function blankBrackets(piece: string): string {
	let depth = 0;
	return piece.replace(/[\s\S]/g, character => {
		depth += openers.includes(character) ? 1 : closers.includes(character) ? -1 : 0;
		return depth > 0 ? ' ' : character;
	});
}

/** `zone=a rate` and the like, before its value. */
const oneOfSettings = /=\S*\s+[\w-]+\s*$/;

/** The settings of a line before the last of them, which say what that is for. */
function settingsBefore(before: string): string {
	const line = before.slice(-300);
	const settings = line.replace(/=\s*$/, '');
	return settings !== line && !settings.includes('<') && oneOfSettings.test(settings) ? settings : '';
}

/** Of the attributes of an element in markup the last, of a key with a prefix what follows that, of settings in one line the last; any other name as it is. */
function lastAttribute(name: string): string {
	return name.includes('<') || oneOfSettings.test(name.slice(-300)) || /^\s*["']?[\w.-]+\/[\w.-]+["']?\s*$/.test(name)
		? (/[\w:.-]+["']?\s*$/.exec(name)?.[0] ?? name)
		: name;
}

function endOfLine(text: string, from: number): number {
	const at = text.indexOf('\n', from);
	return at < 0 ? text.length : at;
}
