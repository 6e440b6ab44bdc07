import { once } from '../../once';
import type { Problem } from '../../spec/spec';
import { identityOf } from '../identity';
import { lineProblem } from '../lineProblem';
import type { BeginRecord, Digest, EndRecord } from '../record';
import { type ParsedRecord, parseRecord } from './parseRecord';
import type { Span } from './rawHistory';
import type { Source } from './source';

export interface CycleRecords {
	readonly begin: BeginRecord;
	/** Where the begin record stands. */
	readonly at: Span;
	/** Identity of `begin`. */
	readonly id: Digest;
	/** Only one that names `begin`. */
	readonly end: EndRecord | null;
}

export interface ReadRecords {
	readonly records: CycleRecords | null;
	readonly problems: readonly Problem[];
}

/**
 * Read the records of one cycle: the first begin record, and the first end record after it that names it.
 *
 * All but the first begin record is read when it is first asked for: most of what looks through thousands of cycles
 * needs neither their identities nor what depends on them.
 */
export function readRecords(source: Source, spans: readonly Span[]): ReadRecords {
	const read: ReadLine[] = [];
	for (const span of spans) {
		const line = readLine(source, span);
		read.push(line);
		if (line.parsed.kind === 'begin') {
			break;
		}
	}
	const last = read.at(-1);
	if (last?.parsed.kind !== 'begin') {
		return { records: null, problems: judge(read, null).problems };
	}
	const { parsed, span } = last;
	const id = once(() => identityOf(parsed.record));
	const judged = once(() => judge([...read, ...spans.slice(read.length).map(one => readLine(source, one))], id()));
	return {
		records: {
			begin: parsed.record,
			at: span,
			get id() {
				return id();
			},
			get end() {
				return judged().end;
			},
		},
		get problems() {
			return judged().problems;
		},
	};
}

interface ReadLine {
	readonly span: Span;
	readonly line: string;
	readonly parsed: ParsedRecord;
}

function readLine({ text }: Source, span: Span): ReadLine {
	const line = text.slice(span.start, span.end);
	return { span, line, parsed: parseRecord(line) };
}

interface Judged {
	readonly end: EndRecord | null;
	readonly problems: readonly Problem[];
}

/** Find the end record, and what does not count. @param id Identity of the first begin record; `null` where there is none. */
function judge(lines: readonly ReadLine[], id: Digest | null): Judged {
	const problems: Problem[] = [];
	let end: EndRecord | null = null;
	let isBegun = false;
	for (const { span, line, parsed } of lines) {
		const complain = (rule: string, message: string) =>
			problems.push(lineProblem(rule, 'error', message, span.line, line));
		if (parsed.kind === 'unreadable') {
			complain('record-unreadable', `This record ${parsed.reason}, so it does not count.`);
		} else if (parsed.kind === 'begin' && !isBegun) {
			isBegun = true;
		} else if (parsed.kind === 'begin') {
			complain('broken-chain', 'This cycle has a second begin record; only the first counts.');
		} else if (!isBegun || parsed.record.begin !== id) {
			complain('broken-chain', 'This end record is not of the begin record of its cycle, so it does not count.');
		} else if (end) {
			complain('broken-chain', 'This cycle has a second end record; only the first counts.');
		} else {
			end = parsed.record;
		}
	}
	return { end, problems };
}
