import { once } from '../../once';
import type { Problem } from '../../spec/spec';
import { ownText } from '../../text/ownText';
import type { Cycle, CycleCommand, CycleStatus, Evidence, FileChange } from '../history';
import { digestOf } from '../identity';
import { lineProblem } from '../lineProblem';
import { mayTellAssumptions, withoutAssumptions } from '../write/assumptionList';
import { unescapeProse } from '../write/escapeProse';
import { type BodyLine, readBody } from './readBody';
import { readChanges } from './readChanges';
import { readCommands, readFence } from './readCommands';
import { readRecords } from './readRecords';
import { readStatus } from './readStatus';
import type { RawCycle } from './scanHistory';
import { trimBlankLines } from './trimBlankLines';

/** The text of apply.md; where it grows, the longer one takes its place. */
export interface Source {
	readonly text: string;
}

/**
 * The cycle at a place of apply.md.
 *
 * Its members are computed when they are first asked for: reading and hashing the records of
 * thousands of cycles takes far longer than finding them. They are no members of its own: it cannot be spread.
 */
export class ReadCycle implements Cycle {
	readonly #source: Source;
	readonly #raw: RawCycle;
	#contents: Contents | undefined;

	constructor(source: Source, raw: RawCycle) {
		this.#source = source;
		this.#raw = raw;
	}

	get number() {
		return this.#raw.heading.number;
	}

	get date() {
		return this.#raw.heading.date;
	}

	get line() {
		return this.#raw.line;
	}

	get endLine() {
		return this.#raw.endLine;
	}

	get id() {
		return this.#mayBeRecorded ? (this.#read.records().records?.id ?? null) : null;
	}

	get title() {
		const { title } = this.#raw.heading;
		return title !== '' ? title : firstLine(this.#read.parts().propose);
	}

	get propose() {
		return this.#read.proposed();
	}

	get spec() {
		return this.#read.parts().spec;
	}

	get changes() {
		return this.record?.begin.edits.map(toFileChange) ?? this.#read.parts().changes;
	}

	get verify() {
		return this.record?.begin.verify.map(({ command, expect }) => ({ command, expect })) ?? this.#read.parts().verify;
	}

	get status() {
		return this.#read.settled().status;
	}

	get evidence() {
		return this.#read.settled().evidence;
	}

	get edited() {
		return this.#read.edited();
	}

	get rest() {
		return this.#read.parts().rest;
	}

	get record() {
		const records = this.#mayBeRecorded ? this.#read.records().records : null;
		return records && { begin: records.begin, end: records.end };
	}

	/** What is wrong in it, in no order. */
	findProblems(): readonly Problem[] {
		const parts = this.#read.parts();
		return [...this.#read.records().problems, ...parts.problems, ...checkStatus(this, parts, this.#raw)];
	}

	/** Of thousands written by hand, none is read for what it does not have. */
	get #mayBeRecorded(): boolean {
		return this.#raw.records.length > 0;
	}

	get #read(): Contents {
		this.#contents ??= readContents(this.#source, this.#raw);
		return this.#contents;
	}
}

/** What is below the heading of a cycle, each part read when it is first asked for. */
type Contents = ReturnType<typeof readContents>;

function readContents(source: Source, raw: RawCycle) {
	const records = once(() => readRecords(source.text, raw.records));
	// What is read here is kept, and must not keep a text that has grown since.
	const parts = once(() => readParts(ownText(source.text.slice(raw.start, raw.end)), raw));
	return {
		records,
		parts,
		settled: once(() => {
			const read = records().records;
			return settleStatus(parts().statusText, read !== null, read?.end?.status);
		}),
		edited: once(() => {
			const read = records().records;
			return read !== null && digestOf(visibleText(source.text, raw.start, read.at.start)) !== read.begin.visible;
		}),
		proposed: once(() => {
			const { propose } = parts();
			// Without a list there is no need to read the record.
			const assumptions = mayTellAssumptions(propose) ? (records().records?.begin.assumptions ?? []) : [];
			return withoutAssumptions(propose, assumptions);
		}),
	};
}

/** The text that a begin record's `visible` digest is over: from the heading to the record, without the blank lines before it. */
function visibleText(text: string, start: number, recordStart: number): string {
	return text.slice(start, recordStart).trimEnd();
}

interface Parts {
	readonly propose: string;
	readonly spec: string | null;
	readonly changes: readonly FileChange[];
	readonly verify: readonly CycleCommand[];
	readonly statusText: string;
	readonly statusLine: number;
	readonly rest: string;
	readonly problems: readonly Problem[];
}

function readParts(text: string, raw: RawCycle): Parts {
	const lines = text.split('\n').slice(1);
	const { sections, headings, before, other } = readBody(lines, raw.line + 1, raw.heading);
	const changes = readChanges(sections.changes ?? []);
	const commands = readCommands(sections.verify ?? []);
	const spec = readFence(sections.spec ?? []);
	const status = (sections.status ?? []).filter(isText);
	const propose = toMarkdown(sections.propose ?? before);
	const unread = [
		...(sections.propose ? before : []),
		...changes.unread,
		...commands.unread,
		...(spec.text === undefined ? [] : spec.outside),
		...other,
	].filter(isText);
	const rest = inOrder([...unread, ...changes.notes, ...status.slice(1)]);
	return {
		propose: raw.records.length > 0 ? unescapeProse(propose) : propose,
		spec: spec.text ?? (spec.outside.length > 0 ? toMarkdown(spec.outside) : null),
		changes: changes.changes,
		verify: commands.commands,
		statusText: status[0]?.text ?? '',
		statusLine: status[0]?.line ?? headings.status ?? raw.line,
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

/**
 * The end record decides. Without one, a status that somebody wrote counts as their claim, also below a begin record
 * (they looked and decided); a begin record with neither was interrupted.
 */
function settleStatus(
	written: string,
	begun: boolean,
	recorded: CycleStatus | undefined,
): { readonly status: CycleStatus; readonly evidence: Evidence } {
	if (recorded !== undefined) {
		return { status: recorded, evidence: 'recorded' };
	}
	const claimed = readStatus(written);
	if (claimed !== 'unknown') {
		return { status: claimed, evidence: 'claimed' };
	}
	return { status: begun ? 'interrupted' : 'unknown', evidence: 'none' };
}

function checkStatus(cycle: Cycle, parts: Parts, raw: RawCycle): readonly Problem[] {
	const { statusText, statusLine } = parts;
	const written = readStatus(statusText);
	if (cycle.status === 'interrupted') {
		return [lineProblem('cycle-interrupted', 'warning', 'This cycle was begun and never ended.', raw.line, '')];
	}
	if (cycle.evidence === 'recorded' && written !== cycle.status) {
		const message = `The status reads “${statusText.trim()}”, but ${cycle.status} was recorded; the record counts.`;
		return [lineProblem('status-differs', 'warning', message, statusLine, statusText)];
	}
	if (cycle.status !== 'unknown') {
		return [];
	}
	const message =
		statusText === '' ? 'This cycle has no status.' : `No status can be read from “${statusText.trim()}”.`;
	return [lineProblem('status-unknown', 'warning', message, statusLine, statusText)];
}

function toFileChange({ op, path, from }: FileChange): FileChange {
	return from === undefined ? { op, path } : { op, path, from };
}

/** Neither blank, nor a rule between cycles, nor the end of a comment that a torn record left open. */
function isText({ text, kind }: BodyLine): boolean {
	return text.trim() !== '' && text.trim() !== '-->' && !(kind === 'text' && rule.test(text));
}

const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

function toMarkdown(lines: readonly BodyLine[]): string {
	return trimBlankLines(lines.map(({ text }) => text)).join('\n');
}

function firstLine(markdown: string): string {
	const end = markdown.indexOf('\n');
	return (end < 0 ? markdown : markdown.slice(0, end)).trim();
}
