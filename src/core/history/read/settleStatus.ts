import type { Problem } from '../../spec/spec';
import type { Cycle, CycleStatus, Evidence } from '../history';
import { lineProblem } from '../lineProblem';
import type { CycleParts } from './cycleParts';
import type { CycleHeading } from './makeHeading';
import type { RawCycle } from './rawHistory';
import type { BodyLine } from './readBody';
import { readStatus } from './readStatus';

const box = /^[ \t]*(?:[-*+][ \t]+)?\[([ xX✓✔]?)\]/u;

const comment = /^[ \t]*<!--.*-->[ \t]*$/;

/** The line of a Status section that says the status: that with a checked box, else the first that can be read, or is no comment; and the others. */
export function chooseStatus(lines: readonly BodyLine[]): {
	readonly line: BodyLine | undefined;
	readonly others: readonly BodyLine[];
} {
	const [only] = lines;
	if (lines.length < 2) {
		return { line: only, others: [] };
	}
	const marked = lines.some(({ text }) => (box.exec(text)?.[1] ?? ' ').trim() !== '');
	const open = lines.filter(({ text }) => !marked || (box.exec(text)?.[1] ?? 'x').trim() !== '');
	const readable = open.find(({ text }) => readStatus(text) !== 'unknown');
	const line = readable ?? open.find(({ text }) => !comment.test(text)) ?? open[0] ?? lines[0];
	return { line, others: lines.filter(one => one !== line) };
}

/** The title, where it says nothing but a status. */
export function statusInTitle({ title }: CycleHeading): string {
	if (title === '') {
		return '';
	}
	const words = title.match(/\p{L}+/gu) ?? [];
	return words.length <= 2 && readStatus(title) !== 'unknown' ? title : '';
}

/**
 * The end record decides. Without one, a status that somebody wrote counts as their claim, also below a begin record
 * (they looked and decided); a begin record with neither was interrupted.
 */
export function settleStatus(
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

/** What is wrong with the status of a cycle. */
export function checkStatus(
	cycle: Pick<Cycle, 'status' | 'evidence'>,
	parts: Pick<CycleParts, 'statusText' | 'statusLine'>,
	raw: RawCycle,
): readonly Problem[] {
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
