import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import { failed, nothingWritten } from '../../../../src/core/failure';
import { parseHistory } from '../../../../src/core/history/parseHistory';
import type { Plan } from '../../../../src/core/plan/plan';
import type { SpecState } from '../../../../src/core/plan/readState';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { derivePhase, type PhaseInput } from '../../../../src/vscode/plan/derivePhase';
import { toReview } from '../../../../src/vscode/session/review';

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
const empty: Plan = {
	version: 1,
	spec: { path, sha256: '' },
	baseline: { source: 'empty', cycle: null, sha256: '' },
	history: { bytes: 0, sha256: '' },
	changes: [change],
	edits: [],
	verify: [],
	assumptions: [],
	unresolved: [],
	prose: 0,
	planner: { id: 'literal' },
	createdAt: '2026-06-08T10:00:00Z',
};

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
});

function input(given: Partial<PhaseInput>): PhaseInput {
	return { path, isTrusted: true, reading: read([change]), review: undefined, activity: { kind: 'idle' }, ...given };
}

function read(changes: readonly Change[]): Extract<PhaseInput['reading'], { kind: 'read' }> {
	const spec = parseSpec(path, '- It MUST greet\n');
	const baselineSpec = parseSpec(path, '');
	const state: SpecState = {
		specPath: path,
		historyPath: '.openspec/apply.md',
		document: { text: '- It MUST greet\n', eol: 'lf', bom: false },
		sha256: '',
		spec,
		history: parseHistory(''),
		historyFile: { text: '', bytes: 0, sha256: '' },
		baseline: { source: 'empty', cycle: null, date: null, commit: null, text: '', sha256: '' },
		baselineSpec,
		diff: { summary: { added: 1, removed: 0, modified: 0, moved: 0, renamed: 0, unchanged: 0 }, changes },
		prose: 0,
	};
	return { kind: 'read', state, unsaved: false, isCertain: true };
}
