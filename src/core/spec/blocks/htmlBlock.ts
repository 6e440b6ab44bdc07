import { BANG, isAsciiLetter, isDigit, OPEN_BRACKET, QUESTION, SLASH, skipSpaces } from './characters';
import { readHtmlTag } from './readHtmlTag';

/**
 * How an HTML block begins, and with that how it ends: `raw` (script, pre, style, textarea) at a closing tag,
 * `comment`, `instruction`, `declaration` and `data` at their own marks, `block` and `tag` at a blank line.
 * A `tag` is any other tag that has its line to itself; it cannot interrupt a paragraph.
 */
export type HtmlBlock = 'raw' | 'comment' | 'instruction' | 'declaration' | 'data' | 'block' | 'tag';

/** What HTML block starts at the `<` at `start` of a line that ends at `end`, if any. */
export function htmlBlockAt(text: string, start: number, end: number): HtmlBlock | undefined {
	const code = start + 1 < end ? text.charCodeAt(start + 1) : 0;
	if (code === BANG) {
		return afterBang(text, start + 2, end);
	}
	if (code === QUESTION) {
		return 'instruction';
	}
	const named = namedBlock(text, start, end, code === SLASH);
	if (named) {
		return named;
	}
	const tagEnd = isAsciiLetter(code) || code === SLASH ? readHtmlTag(text, start, end) : -1;
	return tagEnd > 0 && skipSpaces(text, tagEnd, end) === end ? 'tag' : undefined;
}

/** Whether the block ends in this line; one that ends at a blank line never does. */
export function endsHtmlBlock(block: HtmlBlock, line: string): boolean {
	switch (block) {
		case 'raw':
			return rawEnd.test(line);
		case 'comment':
			return line.includes('-->');
		case 'instruction':
			return line.includes('?>');
		case 'declaration':
			return line.includes('>');
		case 'data':
			return line.includes(']]>');
		default:
			return false;
	}
}

/** Whether the block ends at a blank line. */
export function endsAtBlank(block: HtmlBlock): boolean {
	return block === 'block' || block === 'tag';
}

const rawEnd = /<\/(?:script|pre|style|textarea)>/i;

const rawNames: ReadonlySet<string> = new Set(['script', 'pre', 'style', 'textarea']);

const blockNames: ReadonlySet<string> = new Set(
	(
		'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
		'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
		'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
		'thead title tr track ul'
	).split(' '),
);

const longestName = 10;

function afterBang(text: string, at: number, end: number): HtmlBlock | undefined {
	if (text.startsWith('--', at) && at + 2 <= end) {
		return 'comment';
	}
	if (at < end && text.charCodeAt(at) === OPEN_BRACKET && text.startsWith('[CDATA[', at)) {
		return 'data';
	}
	return at < end && isAsciiLetter(text.charCodeAt(at)) ? 'declaration' : undefined;
}

function namedBlock(text: string, start: number, end: number, closing: boolean): HtmlBlock | undefined {
	const nameStart = start + (closing ? 2 : 1);
	const limit = Math.min(end, nameStart + longestName + 1);
	let at = nameStart;
	while (at < limit && (isAsciiLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) {
		at++;
	}
	if (at === nameStart || !endsName(text, at, end)) {
		return undefined;
	}
	const name = text.slice(nameStart, at).toLowerCase();
	if (rawNames.has(name)) {
		return closing || text.startsWith('/>', at) ? undefined : 'raw';
	}
	return blockNames.has(name) ? 'block' : undefined;
}

function endsName(text: string, at: number, end: number): boolean {
	return at >= end || ' \t>'.includes(text.charAt(at)) || (text.startsWith('/>', at) && at + 2 <= end);
}
