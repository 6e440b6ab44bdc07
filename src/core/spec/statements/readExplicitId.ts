import { DASH, isDigit, OPEN_BRACKET, UNDERSCORE } from '../blocks/characters';
import type { ExplicitId } from './statement';

/** An explicit id of a statement and what is left of the statement's range. */
export interface FoundId {
	readonly explicitId: ExplicitId;
	/** Offsets of the rest. */
	readonly start: number;
	readonly end: number;
	/** Mark of emphasis or deletion that the rest needs in front, because the id stood inside it. */
	readonly opener: string;
}

/** `FR-001`, `NFR-SEC-12`, `REQ-3.1`. */
export const explicitIdPattern = '[A-Z][A-Z0-9]{0,15}(?:[-_][A-Z0-9]{1,16}){0,4}-\\d{1,6}[a-z]?(?:\\.\\d{1,4}){0,3}';

const longestHead = 160;

/**
 * Read the id that the author gave the statement from `start` to `end`: `FR-001:` or `**FR-001**` in front,
 * `(FR-001)` or `[B-1]` in front, or `{#id}` at the end.
 *
 * Names of standards (`UTF-8`, `SHA-256`) are no ids, nor are labels of links.
 */
export function readExplicitId(
	text: string,
	start: number,
	end: number,
	linkLabels: ReadonlySet<string>,
): FoundId | undefined {
	const found = mayHaveHead(text, start, end) ? readHead(text, start, end, linkLabels) : undefined;
	if (found && start + found.length <= end) {
		const explicitId = { id: found.id, start: start + found.at };
		return { explicitId, start: start + found.length, end, opener: found.opener };
	}
	const tailStart = Math.max(start, end - longestHead);
	const rest = text.slice(tailStart, end);
	// Made where it is needed: such a pattern takes long to make, and hardly any spec has such ids.
	const tail = rest.includes('{#') ? /\{#([\p{L}\p{N}][\p{L}\p{N}_.:-]{0,99})\}\s*$/u.exec(rest) : null;
	const id = tail?.[1];
	if (!tail || !id) {
		return undefined;
	}
	return { explicitId: { id, start: tailStart + tail.index + 2 }, start, end: tailStart + tail.index, opener: '' };
}

/** The explicit id that is all of a table cell, or `undefined`. */
export function cellId(cell: string): string | undefined {
	const id = wholeCell.exec(cell)?.[1];
	return id !== undefined && !isStandard(id) ? id : undefined;
}

function readHead(text: string, start: number, end: number, linkLabels: ReadonlySet<string>): Head | undefined {
	const head = text.slice(start, Math.min(end, start + longestHead));
	return bracketed(head, linkLabels) ?? leading(head);
}

/** Whether marks of emphasis and brackets lead to what may begin an id; the patterns are slow to say no. */
function mayHaveHead(text: string, start: number, end: number): boolean {
	let at = start;
	while (at < end && headMarks.includes(text.charAt(at))) {
		at++;
	}
	if (at > start && text.charCodeAt(at - 1) === OPEN_BRACKET) {
		return true;
	}
	const word = at;
	while (at < end && isUpperOrDigit(text.charCodeAt(at))) {
		at++;
	}
	return at > word && at < end && (text.charCodeAt(at) === DASH || text.charCodeAt(at) === UNDERSCORE);
}

const headMarks = '*_`~([';

function isUpperOrDigit(code: number): boolean {
	return (code >= 65 && code <= 90) || isDigit(code);
}

interface Head {
	readonly id: string;
	/** Where it starts in the head. */
	readonly at: number;
	/** Of all that belongs to it. */
	readonly length: number;
	readonly opener: string;
}

const wholeCell = new RegExp(`^(?:\\*\\*|__|~~|\`|\\[){0,3}(${explicitIdPattern})(?:\\*\\*|__|~~|\`|\\]){0,3}$`);
const bracketHead =
	/^([*_]{0,3})\[([A-Za-z][A-Za-z0-9_.-]{0,63})\]([*_]{0,3})([:.]?)([*_]{0,3})(?:\s+[—–-](?=\s))?(?=\s)\s*/;
const leadingHead = new RegExp(
	`^(~~)?([*_\`]{0,3})(\\(?)(${explicitIdPattern}(?:-[a-z][a-z0-9]{0,15}){0,3})(\\)?)([*_\`]{0,3})(~~)?(\\s?[:：—–]|\\s+-(?=\\s)|[.)](?=\\s))?([*_]{0,3})(?:\\s+|(?<=：[*_]{0,3}))`,
);

function bracketed(head: string, linkLabels: ReadonlySet<string>): Head | undefined {
	const match = bracketHead.exec(head);
	const [all, open = '', id = '', close = '', , lateClose = ''] = match ?? [];
	if (all === undefined || !/\d/.test(id) || isStandard(id) || linkLabels.has(id.toLowerCase())) {
		return undefined;
	}
	return close + lateClose === open ? { id, at: open.length + 1, length: all.length, opener: '' } : undefined;
}

function leading(head: string): Head | undefined {
	const match = leadingHead.exec(head);
	const [all, strike = '', open = '', paren = '', id = '', parenEnd = '', close = '', unstrike = ''] = match ?? [];
	const [separator = '', lateClose = ''] = match?.slice(8) ?? [];
	if (all === undefined || isStandard(id) || (paren === '') !== (parenEnd === '') || strike.length < unstrike.length) {
		return undefined;
	}
	const closed = open !== '' && isReversed(close + lateClose, open);
	if (!closed && (close !== '' || lateClose !== '' || open.includes('`'))) {
		return undefined;
	}
	const isMarked = strike + open + paren + separator !== '';
	const isFamily = family.test(id);
	// `FR-001-based` and **COVID-19-related** are words of a sentence.
	if (wordTail.test(id) ? !(isMarked && isFamily) : !(isMarked || isFamily)) {
		return undefined;
	}
	const at = strike.length + open.length + paren.length;
	const opener = (unstrike === '' ? strike : '') + (closed ? '' : open);
	return { id, at, length: all.length, opener };
}

function isReversed(a: string, b: string): boolean {
	let at = a.length;
	while (at > 0 && a[at - 1] === b[a.length - at]) {
		at--;
	}
	return at === 0 && a.length === b.length;
}

/** Ids that need no mark around or after them to be taken for ids. */
const family = /^(?:[A-Z]{0,4}REQ|[A-Z]{0,3}FR|SC|AC|US|UC|BR)-|-0\d/;

/** A word that an author put behind the number of an id. */
const wordTail = /-[a-z][a-z0-9]*$/;

const standards =
	/^(?:UTF|UCS|SHA|SHA3|MD|AES|RSA|HMAC|ISO|IEC|IEEE|RFC|BCP|HTTP|TLS|SSL|ECMA|ES|PEP|CVE|CWE|JSR|ANSI|ASCII|ARM|X86|CP|WINDOWS|LATIN|GPT|IPV|BASE|CRC|FIPS|NIST|KB|UTC|GMT|PKCS|MPEG|H|USB|RS|ED|P|RC|OTEP|EIP|ERC|BIP|SLIP|NIP|MSC|CAIP|JEP|XEP|KEP)[-_]?\d/;

function isStandard(id: string): boolean {
	return standards.test(id.toUpperCase());
}
