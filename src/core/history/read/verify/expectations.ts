import type { Expectation } from '../../../spec/spec';
import { readCodeSpan } from '../../write/codeSpan';

const label =
	/^[ \t]*(?:[-*+][ \t]+)?(?:#+[ \t]*)?(?:[*_]{1,3})?(?:Expect(?:ed|s)?(?:[ \t]+(?:output|result|stdout))?|Should print)(?:[*_]{1,3}[ \t]*:|:[*_]{1,3}|:)[ \t]*/i;
const arrow = /^[ \t]*(?:[→➜⇒]|[-=]+>)[ \t]*/;
const code = '\\(?\\bexit(?:s|ed)?(?:[ \\t](?:with|code|status)){0,3}[ \\t]?:?[ \\t]?(\\d{1,3})\\)?\\.?';
const exitOnly = new RegExp(`^(?:[-*+][ \\t]{1,4})?${code}$`, 'i');
const exitAtEnd = new RegExp(`${code}$`, 'i');
const verbs = /^(?:prints?|outputs?|returns?|shows?|gives?|says)[ \t]+(?=[`"“'])/i;

/** What follows `Expected:` on a line, `''` for nothing; `undefined` where the line is no such. */
export function readExpectedLine(line: string): string | undefined {
	const found = label.exec(line);
	if (found) {
		return line.slice(found[0].length).trim();
	}
	const pointed = arrow.exec(line);
	const said = pointed && line.slice(pointed[0].length).trim();
	return said && readQuoted(said.replace(verbs, '')) ? said : exitOnly.exec(line.trim())?.[0];
}

/** Words of a sentence about what a command does, which no program can look for. */
const sentence =
	/^(?:the|an?|it|all|no|both|each|every|tests?|builds?)\b|\b(?:should|must|prints?|printed|outputs?|contains?|shows?|returns?|succeeds?|passes|pass|without)\b/i;

/**
 * Read what is expected: a text, an exit code, or both; text in code or quotes counts without them.
 * `undefined` for a sentence about it that does not quote it.
 */
export function readExpectation(text: string): Expectation | undefined {
	const only = exitOnly.exec(text.trim());
	if (only) {
		return { exit: Number(only[1]) };
	}
	const end = exitAtEnd.exec(text);
	const exit = end ? Number(end[1]) : 0;
	const said = (end ? withoutComma(text.slice(0, end.index)) : text.trim()).replace(verbs, '');
	const stdout = unquoted(said);
	if (stdout === said && sentence.test(said)) {
		return undefined;
	}
	return stdout === '' ? { exit } : { exit, stdout };
}

/** Read what stands behind a command in code: what is expected of it, or a remark, for which it is `undefined`. */
export function readRemark(text: string): Expectation | undefined {
	const said = text.replace(/^[ \t]*[–—:-]?[ \t]+/, '');
	const expected = readExpectedLine(said);
	if (expected !== undefined && expected !== '') {
		return readExpectation(expected);
	}
	const verb = verbs.exec(said);
	const quoted = verb && readQuoted(said.slice(verb[0].length));
	return quoted && /^[.;]?$|^[,;]?[ \t]?(?:and[ \t])?\(?exit/i.test(quoted.rest.trim())
		? { exit: Number(exitAtEnd.exec(quoted.rest)?.[1] ?? 0), stdout: quoted.text }
		: undefined;
}

const commented =
	/^([ \t]*)(?:#[ \t]*)?(?:Expect(?:ed|s)?(?:[ \t]+(?:output|result|stdout))?|Should print)(?:[ \t]*:|(?=[ \t]*$))/i;

/** A line of code with its expectation as a comment, however people put it; other lines as they are. */
export function toComment(line: string): string {
	const isUsual = line.startsWith('# Expected:') || !(line.includes('xpect') || line.includes('hould print'));
	return isUsual ? line : line.replace(commented, '$1# Expected:');
}

function withoutComma(text: string): string {
	const trimmed = text.trim();
	return /[,;]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

function unquoted(text: string): string {
	const quoted = readQuoted(text);
	return quoted && /^\.?$/.test(quoted.rest.trim()) ? quoted.text : text;
}

function readQuoted(text: string): { readonly text: string; readonly rest: string } | undefined {
	const code = readCodeSpan(text);
	if (code) {
		return { text: code.content, rest: text.slice(code.length) };
	}
	const quoted = /^"([^"]*)"|^“([^”]*)”|^'([^']*)'/.exec(text);
	return quoted ? { text: quoted[1] ?? quoted[2] ?? quoted[3] ?? '', rest: text.slice(quoted[0].length) } : undefined;
}
