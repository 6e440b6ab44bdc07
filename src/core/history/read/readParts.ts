import type { Problem } from '../../spec/spec';
import { lineProblem } from '../lineProblem';
import { unescapeProse } from '../write/escapeProse';
import { readChanges } from './changes/readChanges';
import type { CycleParts } from './cycleParts';
import type { RawCycle } from './rawHistory';
import { type BodyLine, readBody } from './readBody';
import { readDateLine } from './readDateLine';
import { readFence } from './readFence';
import { chooseStatus, statusInTitle } from './settleStatus';
import { trimBlankLines } from './trimBlankLines';
import { commonIndent, outdent } from './unwrapLines';
import { readCommands } from './verify/readCommands';

/** Read the visible text of a cycle, its heading included; what fits no part of it is its `rest`. */
export function readParts(text: string, raw: RawCycle): CycleParts {
	const lines = text.split('\n').slice(1);
	const byHand = raw.records.length === 0;
	const { sections, headings, before: above, other } = readBody(lines, raw.line + 1, raw.heading, byHand);
	const { date, lines: before } = readDateLine(above, raw);
	const changes = readChanges(sections.changes ?? []);
	const commands = readCommands(sections.verify ?? []);
	const spec = readFence(sections.spec ?? []);
	const status = chooseStatus((sections.status ?? []).filter(isText));
	const propose = toMarkdown(byHand ? outdented(sections.propose ?? before) : (sections.propose ?? before));
	const unread = [
		...(sections.propose ? before : []),
		...changes.unread,
		...commands.unread,
		...(spec.text === undefined ? [] : spec.outside),
		...other,
	].filter(isText);
	const rest = inOrder([...unread, ...changes.notes, ...commands.notes.filter(isText), ...status.others]);
	return {
		date,
		propose: byHand ? propose : unescapeProse(propose),
		spec: spec.text ?? (spec.outside.length > 0 ? toMarkdown(spec.outside) : null),
		changes: changes.changes,
		verify: commands.commands,
		statusText: status.line?.text ?? statusInTitle(raw.heading),
		statusLine: status.line?.line ?? headings.status ?? raw.line,
		rest: toMarkdown(rest),
		problems: unreadProblems(unread),
	};
}

function inOrder(lines: readonly BodyLine[]): readonly BodyLine[] {
	return lines.length < 2 ? lines : lines.toSorted((a, b) => a.line - b.line);
}

/** One for each run of lines. */
function unreadProblems(unread: readonly BodyLine[]): readonly Problem[] {
	const sorted = inOrder(unread);
	return sorted
		.filter(({ line }, index) => index === 0 || (sorted[index - 1]?.line ?? 0) < line - 1)
		.map(({ line, text }) =>
			lineProblem('unread-text', 'info', 'This text fits no section of its cycle; it is kept as it is.', line, text),
		);
}

/** Neither blank, nor a rule between cycles, nor the end of a comment that a torn record left open. */
function isText({ text, kind }: BodyLine): boolean {
	return text.trim() !== '' && text.trim() !== '-->' && !(kind === 'text' && rule.test(text));
}

const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

function toMarkdown(lines: readonly BodyLine[]): string {
	return trimBlankLines(lines.map(({ text }) => text)).join('\n');
}

/** Without the blanks that all lines begin with, as below an item of a list. */
function outdented(lines: readonly BodyLine[]): readonly BodyLine[] {
	const indent = commonIndent(lines.map(({ text }) => text));
	return indent === 0 ? lines : lines.map(line => ({ ...line, text: outdent(line.text, indent) }));
}
