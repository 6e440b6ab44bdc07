import type { Problem } from '../../spec/spec';
import { identityOf } from '../identity';
import { lineProblem } from '../lineProblem';
import type { BeginRecord, Digest, EndRecord } from '../record';
import { parseRecord } from './parseRecord';
import type { Span } from './scanHistory';

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

/** Read the records of one cycle: the first begin record, and the first end record after it that names it. */
export function readRecords(text: string, spans: readonly Span[]): ReadRecords {
	const problems: Problem[] = [];
	let begun: Omit<CycleRecords, 'end'> | undefined;
	let end: EndRecord | null = null;
	for (const span of spans) {
		const line = text.slice(span.start, span.end);
		const complain = (rule: string, message: string) =>
			problems.push(lineProblem(rule, 'error', message, span.line, line));
		const parsed = parseRecord(line);
		if (parsed.kind === 'unreadable') {
			complain('record-unreadable', `This record ${parsed.reason}, so it does not count.`);
		} else if (parsed.kind === 'begin' && !begun) {
			begun = { begin: parsed.record, at: span, id: identityOf(parsed.record) };
		} else if (parsed.kind === 'begin') {
			complain('broken-chain', 'This cycle has a second begin record; only the first counts.');
		} else if (parsed.record.begin !== begun?.id) {
			complain('broken-chain', 'This end record is not of the begin record of its cycle, so it does not count.');
		} else if (end) {
			complain('broken-chain', 'This cycle has a second end record; only the first counts.');
		} else {
			end = parsed.record;
		}
	}
	return { records: begun ? { ...begun, end } : null, problems };
}
