import type { ChangeSide } from '../../diff/change';
import type { LineHunk } from '../../lines/hunk';
import {
	amount,
	type Check,
	count,
	flag,
	integer,
	list,
	matching,
	nullable,
	oneOf,
	optional,
	shape,
	text,
} from '../../shape';
import type { Expectation, Level } from '../../spec/spec';
import { parseJson } from '../../text/parseJson';
import type {
	BeginRecord,
	Digest,
	EndRecord,
	FileState,
	PlannerInfo,
	RecordedAssumption,
	RecordedChange,
	RecordedEdit,
	RecordedLines,
	RecordedResult,
	RecordedSpec,
	RecordedVerify,
	Usage,
} from '../record';

export type ParsedRecord =
	| { readonly kind: 'begin'; readonly record: BeginRecord }
	| { readonly kind: 'end'; readonly record: EndRecord }
	/** `reason` completes "The record …". */
	| { readonly kind: 'unreadable'; readonly reason: string };

/** Read the line of a record. Nothing is guessed: what is not whole and of version 1 is unreadable, with the reason. */
export function parseRecord(line: string): ParsedRecord {
	const match = /^<!-- spec-ops (begin|end) /.exec(line);
	const end = line.lastIndexOf('-->');
	if (!match || end < match[0].length || line.slice(end + 3).trim() !== '') {
		return { kind: 'unreadable', reason: 'is not complete: its line does not end the comment' };
	}
	const data = parseJson(line.slice(match[0].length, end));
	if (data === undefined || depthOf(data, maxDepth) > maxDepth) {
		return { kind: 'unreadable', reason: 'is not valid JSON' };
	}
	if (isVersioned(data) && data.v !== 1) {
		return { kind: 'unreadable', reason: `has version ${data.v}, which a later release of this program wrote` };
	}
	if (match[1] === 'begin' && isBegin(data)) {
		return { kind: 'begin', record: data };
	}
	if (match[1] === 'end' && isEnd(data)) {
		return { kind: 'end', record: data };
	}
	return { kind: 'unreadable', reason: 'does not hold what a record of its kind must hold' };
}

/** Far more than a record has; keeps hostile nesting from exhausting the stack. */
const maxDepth = 32;

/** Levels of nesting, counted no further than one above `limit`. */
function depthOf(data: unknown, limit: number): number {
	if (typeof data !== 'object' || data === null) {
		return 0;
	}
	let deepest = 0;
	for (const member of Object.values(data)) {
		deepest = Math.max(deepest, limit > 0 ? depthOf(member, limit - 1) : 0);
	}
	return deepest + 1;
}

const isVersioned = shape<{ readonly v: number }>({ v: integer });
const digest = matching<Digest>(/^sha256:[0-9a-f]{64}$/);
const texts = list(text);
const level = oneOf<Level>('MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'FACT');
const hunk = shape<LineHunk>({ at: (value): value is number => count(value) && value > 0, old: texts, new: texts });
const expectation = shape<Expectation>({ exit: integer, stdout: optional(text) });
const side = shape<ChangeSide>({ text, level, line: count });

const specFields = shape<RecordedSpec>({
	path: text,
	before: digest,
	after: digest,
	patch: optional(list(hunk)),
	full: optional(text),
	eol: oneOf('lf', 'crlf'),
	bom: flag,
});
const spec: Check<RecordedSpec> = (value): value is RecordedSpec =>
	specFields(value) && (value.patch !== undefined || value.full !== undefined);

const change = shape<RecordedChange>({
	kind: oneOf('added', 'removed', 'modified', 'moved', 'renamed'),
	impact: oneOf('flipped', 'weakened', 'strengthened', 'scenarios', 'reworded', 'none'),
	id: text,
	wasId: nullable(text),
	level,
	section: texts,
	before: nullable(side),
	after: nullable(side),
});

const fileState = shape<FileState>({
	sha256: matching(/^[0-9a-f]{64}$/),
	blob: matching(/^[0-9a-f]{40}$/),
	mode: oneOf('100644', '100755'),
});

const edit = shape<RecordedEdit>({
	op: oneOf('create', 'modify', 'delete', 'rename'),
	path: text,
	from: optional(text),
	before: nullable(fileState),
	after: nullable(fileState),
	requirements: texts,
	lines: optional(list(shape<RecordedLines>({ at: count, count, requirements: texts }))),
});

const verify = shape<RecordedVerify>({
	command: text,
	expect: expectation,
	source: oneOf('spec', 'planner', 'previous'),
	requirements: texts,
});

const assumption = shape<RecordedAssumption>({
	decision: text,
	alternatives: texts,
	suggestion: text,
	section: text,
	accepted: flag,
});

const isBegin = shape<BeginRecord>({
	v: oneOf(1),
	cycle: count,
	parents: list(digest),
	spec,
	changes: list(change),
	edits: list(edit),
	verify: list(verify),
	planner: shape<PlannerInfo>({ id: text, model: optional(text) }),
	usage: optional(
		shape<Usage>({ input: count, output: count, cacheRead: optional(count), cacheWrite: optional(count) }),
	),
	assumptions: list(assumption),
	visible: digest,
	time: text,
	undoes: optional(digest),
	merges: optional(digest),
	verifies: optional(digest),
});

const isEnd = shape<EndRecord>({
	v: oneOf(1),
	begin: digest,
	status: oneOf('applied', 'unverified', 'failed'),
	results: list(
		shape<RecordedResult>({
			command: text,
			exit: nullable(integer),
			passed: flag,
			durationMs: amount,
			tail: text,
		}),
	),
	reason: optional(text),
	time: text,
});
