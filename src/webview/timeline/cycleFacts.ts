import { movedBaseline } from '../../core/history/baseline/movers';
import type { Cycle, CycleStatus, Evidence } from '../../core/history/history';
import type { Digest } from '../../core/history/record';
import { compactText } from '../../core/text/compactText';
import { longDate } from '../../core/text/words';
import { describeStatus } from './describeStatus';
import type { CycleRole } from './timelineModel';

/** What is kept of every cycle: what its head shows and what it is found by. Small, as histories have no limit. */
export interface CycleFacts {
	readonly number: number | null;
	readonly title: string;
	/** As it is shown. */
	readonly date: string;
	/** `YYYY-MM-DD`, where the heading or the record tells it; else `''`. */
	readonly day: string;
	readonly time: string | null;
	readonly status: CycleStatus;
	readonly evidence: Evidence;
	/** Status and evidence in words. */
	readonly words: string;
	readonly edited: boolean;
	/** Identity of its begin record; `null` without one. */
	readonly id: Digest | null;
	readonly role: CycleRole;
	/** Identity of the begin record that an undo, a verification or a merge is about. */
	readonly about: Digest | null;
	/** Path of its spec from the folder of apply.md; `null` where no record names one. */
	readonly spec: string | null;
	/** Ids of the requirements that it is about, as far as recorded, old ones included. */
	readonly requirements: readonly string[];
	/** Paths of the files that it touched, old ones included. */
	readonly files: readonly string[];
	/** How many requirements, files and commands are in it. */
	readonly counts: readonly [requirements: number, files: number, commands: number];
	/** Whether it moved the baseline of its spec. */
	readonly moved: boolean;
	/** Requirements that it added, less those that it removed, as far as recorded. */
	readonly growth: number;
	/** Marks of the spec before and after it, which tell whether one cycle starts where another ended; `null` without a record. */
	readonly ends: readonly [before: number, after: number] | null;
	/** New and old name of each requirement and file that got another. */
	readonly renames: readonly (readonly [now: string, before: string])[];
	/** All that the search looks at, in lower case. */
	readonly haystack: string;
}

/** Longer texts are searched by their beginning. */
const haystackLimit = 20_000;

/** Read a cycle into what is kept of it. */
export function readFacts(cycle: Cycle): CycleFacts {
	const begin = cycle.record?.begin;
	const changes = begin?.changes ?? [];
	const served = begin?.edits.flatMap(({ requirements }) => requirements) ?? [];
	const old = changes.flatMap(({ wasId }) => wasId ?? []);
	const date = cycle.date === null ? '' : longDate(cycle.date);
	const time = cycle.record?.end?.time ?? begin?.time ?? null;
	return {
		number: cycle.number,
		title: compactText(cycle.title),
		date,
		day: isoDay.exec(cycle.date ?? '')?.[0] ?? isoDay.exec(time ?? '')?.[0] ?? '',
		time,
		status: cycle.status,
		evidence: cycle.evidence,
		words: describeStatus(cycle),
		edited: cycle.edited,
		id: toDigest(cycle.id),
		role: roleOf(cycle),
		about: begin?.undoes ?? begin?.verifies ?? begin?.merges ?? null,
		spec: begin?.spec.path ?? null,
		requirements: [...new Set([...changes.map(({ id }) => id), ...old, ...served])],
		files: [...new Set(cycle.changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])))].map(
			compactText,
		),
		counts: [changes.length, cycle.changes.length, cycle.verify.length],
		moved: movedBaseline(cycle),
		growth: changes.reduce((sum, { kind }) => sum + (kind === 'added' ? 1 : kind === 'removed' ? -1 : 0), 0),
		ends: begin ? [markOf(begin.spec.before), markOf(begin.spec.after)] : null,
		renames: [
			...changes.flatMap(({ id, wasId }) => (wasId === null ? [] : [[id, wasId] as const])),
			...cycle.changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from] as const])),
		],
		haystack: haystackOf(cycle, date),
	};
}

const isoDay = /^\d{4}-\d\d-\d\d/;

/** The first digits of a digest: enough to tell one text of a spec from another. */
function markOf(digest: Digest): number {
	return Number.parseInt(digest.slice('sha256:'.length, 'sha256:'.length + 12), 16);
}

function roleOf({ record }: Cycle): CycleRole {
	const begin = record?.begin;
	if (begin?.undoes) {
		return 'undo';
	}
	if (begin?.verifies) {
		return 'verify';
	}
	if (begin?.merges) {
		return 'merge';
	}
	const id = begin?.planner.id;
	return id === 'adopt' || id === 'record' ? id : 'change';
}

function haystackOf(cycle: Cycle, date: string): string {
	const begin = cycle.record?.begin;
	const texts = [
		cycle.number === null ? '' : `Cycle ${cycle.number}`,
		cycle.title,
		date,
		describeStatus(cycle),
		cycle.propose,
		cycle.spec ?? '',
		...(begin?.changes.flatMap(({ id, before, after }) => [id, before?.text ?? '', after?.text ?? '']) ?? []),
		...cycle.changes.flatMap(({ path, from }) => [path, from ?? '']),
		...cycle.verify.map(({ command }) => command),
		...(begin?.assumptions.map(({ decision }) => decision) ?? []),
		begin?.planner.model ?? '',
		cycle.rest,
	];
	// A statement that stands in both Spec and record is kept once.
	return compactText([...new Set(texts)].join('\n').slice(0, haystackLimit).toLowerCase());
}

function toDigest(id: string | null): Digest | null {
	return id?.startsWith('sha256:') ? `sha256:${id.slice('sha256:'.length)}` : null;
}

/** Of what is no cycle. */
export const noFacts: CycleFacts = {
	number: null,
	title: '',
	date: '',
	day: '',
	time: null,
	status: 'unknown',
	evidence: 'none',
	words: '',
	edited: false,
	id: null,
	role: 'change',
	about: null,
	spec: null,
	requirements: [],
	files: [],
	counts: [0, 0, 0],
	moved: false,
	growth: 0,
	ends: null,
	renames: [],
	haystack: '',
};
