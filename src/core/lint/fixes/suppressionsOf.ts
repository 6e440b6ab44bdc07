import { readFrontMatter } from '../../spec/blocks/readFrontMatter';
import { LineStarts } from '../lineStarts';
import type { LintProblem } from '../lintProblem';
import { statementStart } from '../statementStart';
import type { Fix } from './fix';

/**
 * Comments that suppress a rule: for the statement that a problem is in, and for the file.
 *
 * The first is left out where a comment would break what it stands in, as between the rows of a table.
 */
export function suppressionsOf({ rule, line }: LintProblem, text: string): readonly Fix[] {
	const lines = new LineStarts(text);
	const first = statementStart(text, lines, line);
	return [...(isOfTable(text, lines.startOf(first)) ? [] : [ofLine(rule, first, lines, text)]), ofFile(rule, text)];
}

function isOfTable(text: string, start: number): boolean {
	return /^[ \t]*\|/.test(text.slice(start, start + 100));
}

function ofLine(rule: string, first: number, lines: LineStarts, text: string): Fix {
	const title = `Suppress ${rule} here`;
	const start = lines.startOf(first);
	const above = first === 1 ? '' : text.slice(lines.startOf(first - 1), lines.endOf(first - 1));
	const known = /^\s*<!-- spec-ops-ignore-next-line [^\n>]{1,300}?(?=\s*(?:-- [^\n>]*)?-->\s*$)/.exec(above)?.[0];
	if (known !== undefined) {
		const at = lines.startOf(first - 1) + known.length;
		return { title, edits: [{ start: at, end: at, text: `, ${rule}` }] };
	}
	const indent = /^[ \t]*/.exec(text.slice(start, start + 100))?.[0] ?? '';
	const comment = `${indent}<!-- spec-ops-ignore-next-line ${rule} -->\n`;
	return { title, edits: [{ start, end: start, text: comment }] };
}

function ofFile(rule: string, text: string): Fix {
	const start = (readFrontMatter(text)?.end ?? -1) + 1;
	const at = text.charAt(start - 1) === '\n' || start === 0 ? start : text.length;
	const title = `Suppress ${rule} in this file`;
	const known = /^<!-- spec-ops-ignore-file [^\n>]{1,300}?(?=\s*(?:-- [^\n>]*)?-->)/.exec(
		text.slice(at, at + 1000),
	)?.[0];
	if (known !== undefined) {
		return { title, edits: [{ start: at + known.length, end: at + known.length, text: `, ${rule}` }] };
	}
	return {
		title,
		edits: [{ start: at, end: at, text: `<!-- spec-ops-ignore-file ${rule} -->\n\n` }],
	};
}
