import type { History } from '../history';
import { digestOf, identityOf } from '../identity';
import { parseGrown } from '../read/parseGrown';
import type { RawHistory } from '../read/rawHistory';
import { scanHistory } from '../read/scanHistory';
import { sectionHeading } from '../read/sectionHeading';
import type { BeginRecord, Digest, EndRecord, EndStatus } from '../record';
import { cleanText } from './cleanText';
import { formatRecord } from './formatRecord';
import { renderCycle, type VisibleCycle } from './renderCycle';

/** All of a cycle that is known before its commands run. */
export interface CycleDraft
	extends VisibleCycle,
		Pick<BeginRecord, 'parents' | 'spec' | 'changes' | 'planner' | 'usage' | 'time'>,
		Pick<BeginRecord, 'undoes' | 'merges' | 'verifies'> {}

/** How a cycle ended; see `EndRecord` for the members. */
export type EndDraft = Omit<EndRecord, 'v'>;

export interface BegunCycle {
	/** What goes at the end of apply.md. */
	readonly append: string;
	readonly begin: BeginRecord;
	/** Identity of `begin`, for the end record. */
	readonly id: Digest;
}

/**
 * Write a cycle up to its Status heading.
 *
 * Whatever the file ends with, what is appended starts on a line of its own outside fences and comments.
 * No text of the draft can be read as structure.
 *
 * @param existing The text of apply.md in LF without BOM; what is appended is in LF, too.
 */
export function beginCycle(existing: string, draft: CycleDraft): BegunCycle {
	const visible = renderCycle(draft);
	const begin: BeginRecord = {
		v: 1,
		cycle: draft.number,
		parents: draft.parents,
		spec: draft.spec,
		changes: draft.changes,
		edits: draft.edits,
		verify: draft.verify,
		planner: draft.planner,
		...(draft.usage && { usage: draft.usage }),
		assumptions: draft.assumptions,
		visible: digestOf(visible.trimEnd()),
		time: draft.time,
		...(draft.undoes && { undoes: draft.undoes }),
		...(draft.merges && { merges: draft.merges }),
		...(draft.verifies && { verifies: draft.verifies }),
	};
	const title = existing.trim() === '' ? '# Apply history\n\n' : '';
	const append = `${separatorAfter(existing)}${title}${visible}\n\n${formatRecord('begin', begin)}\n\n${statusHeading}\n`;
	return { append, begin, id: identityOf(begin) };
}

/**
 * Write the status and the end record of the last cycle.
 *
 * @param existing The text of apply.md with the begun cycle at its end, or what was appended of it.
 * @returns What goes at the end of it.
 */
export function endCycle(existing: string, end: EndDraft): string {
	const written = existing.trimEnd();
	const lastLine = written.slice(written.lastIndexOf('\n') + 1);
	const heading = sectionHeading(lastLine)?.name === 'status' ? '' : `${statusHeading}\n\n`;
	const reason = end.reason === undefined ? '' : ` (${cleanText(end.reason).replace(/\s+/g, ' ').trim()})`;
	const record = formatRecord('end', { v: 1, ...end });
	const separator = separatorAfter(existing, scanHistory(existing));
	return `${separator}${heading}${statusWords[end.status]}${reason}\n\n${record}\n`;
}

/** One more than the highest number so far, from 1; where nobody numbered the cycles, they count from the first. */
export function nextCycleNumber({ cycles }: History): number {
	const highest = cycles.reduce((highest, { number }) => Math.max(highest, number ?? 0), 0);
	return (highest === 0 ? cycles.length : highest) + 1;
}

/**
 * Identities of the records that the next one follows: that of the last cycle in the file, after a merge with the last
 * one of each other branch before it. None in a history without records.
 */
export function parentsOf({ cycles }: History): readonly Digest[] {
	const recent = cycles.slice(-branchLimit);
	const heads: Digest[] = [];
	const followed = new Set<Digest>();
	for (const { record } of recent.toReversed()) {
		const id = record && identityOf(record.end ?? record.begin);
		if (id && !followed.has(id)) {
			heads.unshift(id);
		}
		record?.begin.parents.forEach(parent => {
			followed.add(parent);
		});
		// What stands above a cycle that joined branches was joined by it, and numbers that rise are of one branch.
		if (record && (record.begin.parents.length > 1 || !hasBranches(recent))) {
			break;
		}
	}
	return heads;
}

/** A branch with more cycles of its own than this is not told apart. */
const branchLimit = 100;

/** Branches begin to count at the same number; to read it is cheaper than to read records. */
function hasBranches(cycles: History['cycles']): boolean {
	return cycles.some(({ number }, index) => (number ?? 0) <= (cycles[index - 1]?.number ?? -1));
}

const statusHeading = '### Status';

const statusWords: Readonly<Record<EndStatus, string>> = {
	applied: '✅ APPLIED',
	unverified: '⚠️ UNVERIFIED',
	failed: '❌ FAILED',
};

/** What goes between the text of a history and what is appended to it: ends what the text has open, and leaves a blank line. */
export function separatorAfter(existing: string, { open }: RawHistory = parseGrown(existing).raw): string {
	if (existing === '') {
		return '';
	}
	const lineEnd = existing.endsWith('\n') ? '' : '\n';
	const blank = !open && existing.endsWith('\n\n') ? '' : '\n';
	return `${lineEnd}${open ? `${open.closing}\n` : ''}${blank}`;
}
