import type { BeginRecord, EndRecord } from '../record';

/** The line of a record, without line end. No value can end the comment: every `--` is written as `-\u002d`. */
export function formatRecord(kind: 'begin' | 'end', record: BeginRecord | EndRecord): string {
	return `<!-- spec-ops ${kind} ${JSON.stringify(record).replaceAll('--', '-\\u002d')} -->`;
}
