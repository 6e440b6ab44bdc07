import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import { failed, nothingWritten } from '../../../../src/core/failure';
import type { Cycle } from '../../../../src/core/history/history';
import type { BeginRecord, Digest, EndRecord, RecordedEdit } from '../../../../src/core/history/record';
import type { SpecState } from '../../../../src/core/plan/state/readState';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { derivePhase, type PhaseInput } from '../../../../src/vscode/plan/derivePhase';
import { toReview } from '../../../../src/vscode/session/review';
import { planOf } from '../../support/planOf';

const path = '.openspec/spec.md';
const change: Change = {
	kind: 'added',
	impact: 'none',
	id: 'greeting',
	wasId: null,
	level: 'MUST',
	section: [],
	before: null,
	after: { text: 'It MUST greet', level: 'MUST', line: 1 },
	state: 'unresolved',
};
const edit: RecordedEdit = { op: 'delete', path: 'a.py', before: null, after: null, requirements: [] };
const empty = planOf({
	changes: [change],
});

describe('derivePhase', () => {
	it('follows what is pending and planned', () => {
		const review = toReview(empty, [], undefined);

		const kinds = [
			derivePhase(input({ reading: read([]) })),
			derivePhase(input({})),
			derivePhase(input({ review })),
			derivePhase(input({ review: { ...review, moved: ['a.py'] } })),
		];

		assert.deepEqual(kinds, [
			{ kind: 'nothingPending' },
			{ kind: 'pending' },
			{ kind: 'planned' },
			{ kind: 'stale', moved: ['a.py'] },
		]);
	});

	it('shows an undo under review where the cycle that it takes back was interrupted', () => {
		const undo = toReview({ ...empty, undoes: `sha256:${'0'.repeat(64)}` }, [], undefined);
		const reading = read([], [cycle(null)]);

		const kinds = [undefined, undo].map(review => derivePhase(input({ reading, review })).kind);

		assert.deepEqual(kinds, ['interrupted', 'planned']);
	});

	it('calls a plan stale as soon as the spec has unsaved text, and names the spec once', () => {
		const review = toReview(empty, [path, 'a.py'], undefined);

		const phase = derivePhase(input({ reading: { ...read([change]), unsaved: true }, review }));

		assert.deepEqual(phase, { kind: 'stale', moved: [path, 'a.py'] });
	});

	it('shows what is under way before everything else', () => {
		const phase = derivePhase(input({ isTrusted: false, activity: { kind: 'applying', note: 'Writing the files' } }));

		assert.deepEqual(phase, { kind: 'applying', note: 'Writing the files' });
	});

	it('tells why a spec cannot be read, and that a folder is not trusted', () => {
		const reading = failed('spec.missing', 'It is gone.', nothingWritten, 'Bring it back.');

		assert.deepEqual(derivePhase(input({ reading })), {
			kind: 'unreadable',
			message: 'It is gone.',
			state: nothingWritten,
			next: 'Bring it back.',
		});
		assert.deepEqual(derivePhase(input({ isTrusted: false })), { kind: 'restricted' });
	});

	it('goes on from what the last cycle left', () => {
		const phases = [
			derivePhase(input({ reading: read([change], [cycle('failed', 'unfinished')]) })),
			derivePhase(input({ reading: read([], [cycle('unverified', 'no bash')]) })),
			derivePhase(input({ reading: read([change], [cycle('unverified', 'no bash')]) })),
			derivePhase(input({ reading: read([], [cycle('applied')]) })),
			derivePhase(input({ reading: read([change], [cycle(null)]) })),
		];

		assert.deepEqual(phases, [
			{ kind: 'failed', cycle: 4, wrote: false, results: [], reason: 'It was interrupted, and closed afterwards.' },
			{
				kind: 'applied',
				cycle: 4,
				wrote: false,
				status: 'unverified',
				results: [],
				reason: 'The recorded reason: no bash.',
			},
			{ kind: 'pending' },
			{ kind: 'nothingPending' },
			{ kind: 'interrupted', cycle: 4 },
		]);
	});

	it('calls a cycle without an end under way as long as its writer lives', () => {
		const writer = { pid: 4711, host: 'laptop', since: '2026-06-08T10:00:00Z' };

		const phase = derivePhase(input({ reading: { ...read([change], [cycle(null)]), writer } }));

		assert.equal(phase.kind, 'locked');
		assert.match(phase.kind === 'locked' ? phase.holder : '', /^Process 4711 on laptop /);
	});

	it('stays on what a verification came to, recorded or not', () => {
		const verified = { kind: 'verified', status: 'failed', results: [], reason: 'cancelled' } as const;

		const phases = [
			derivePhase(input({ activity: verified })),
			derivePhase(input({ activity: { kind: 'ended' }, reading: read([], [cycle('applied')]) })),
		];

		assert.deepEqual(phases, [
			{ ...verified, reason: 'It was stopped before every command had run.', stopped: true },
			{ kind: 'applied', cycle: 4, wrote: false, status: 'applied', results: [], reason: '' },
		]);
	});

	it('names the cycle that was undone', () => {
		const first = { ...cycle('applied'), number: 3, id: `sha256:${'3'.repeat(64)}` as const };
		const last = cycle('applied');
		const undo = last.record && {
			...last,
			record: { ...last.record, begin: { ...last.record.begin, undoes: first.id, edits: [edit] } },
		};

		const phase = derivePhase(input({ activity: { kind: 'ended' }, reading: read([], undo ? [first, undo] : []) }));

		assert.deepEqual(phase, {
			kind: 'applied',
			cycle: 4,
			wrote: true,
			undoes: 3,
			status: 'applied',
			results: [],
			reason: '',
		});
	});
});

const digest: Digest = `sha256:${'0'.repeat(64)}`;

/** A recorded cycle of the spec; without a status it was begun and not ended. */
function cycle(status: EndRecord['status'] | null, reason?: string): Cycle {
	const time = '2026-06-08T10:00:00Z';
	const begin: BeginRecord = {
		v: 1,
		cycle: 4,
		parents: [],
		spec: { path: 'spec.md', before: digest, after: digest, full: '', eol: 'lf', bom: false },
		changes: [],
		edits: [],
		verify: [],
		planner: { id: 'literal' },
		assumptions: [],
		visible: digest,
		time,
	};
	const end = status && { v: 1 as const, begin: digest, status, results: [], time, ...(reason ? { reason } : {}) };
	return {
		number: 4,
		id: digest,
		date: '2026-06-08',
		title: '',
		propose: '',
		spec: null,
		changes: [],
		verify: [],
		status: status ?? 'interrupted',
		evidence: 'recorded',
		edited: false,
		line: 1,
		endLine: 9,
		rest: '',
		record: { begin, end },
	};
}

function input(given: Partial<PhaseInput>): PhaseInput {
	return { path, isTrusted: true, reading: read([change]), review: undefined, activity: { kind: 'idle' }, ...given };
}

function read(
	changes: readonly Change[],
	cycles: readonly Cycle[] = [],
): Extract<PhaseInput['reading'], { kind: 'read' }> {
	const spec = parseSpec(path, '- It MUST greet\n');
	const baselineSpec = parseSpec(path, '');
	const state: SpecState = {
		specPath: path,
		historyPath: '.openspec/apply.md',
		document: { text: '- It MUST greet\n', eol: 'lf', bom: false },
		sha256: '',
		spec,
		history: { cycles, problems: [] },
		historyFile: { text: '', bytes: 0, sha256: '' },
		baseline: { source: 'empty', cycle: null, date: null, commit: null, text: '', sha256: '' },
		baselineSpec,
		diff: { summary: { added: 1, removed: 0, modified: 0, moved: 0, renamed: 0, unchanged: 0 }, changes },
		prose: 0,
	};
	return { kind: 'read', state, unsaved: false, isCertain: true };
}
