import assert from 'node:assert/strict';
import { parseHistory } from '../../../../src/core/history/read/parseHistory';
import { requirementCycles } from '../../../../src/core/trace/requirementCycles';

/** Cycles 1 and 2 are written by hand; 3 and 4 have records. */
const historyText = [
	'# Apply history',
	'',
	'## Cycle 1 - 2026-06-01',
	'### Propose',
	'Use `python:3.12-slim`, because it is small.',
	'### Status',
	'✅ APPLIED',
	'',
	'## Cycle 2 - 2026-06-02',
	'### Propose',
	'Greet the author.',
	'### Spec',
	'```diff',
	'+- It MUST greet the author',
	'```',
	'### Status',
	'✅ APPLIED',
	'',
	recorded(3, 'spec.md', { id: 'greet-all', wasId: 'greet-author', text: 'It MUST greet the author' }),
	recorded(4, 'other.md', { id: 'greet-all', wasId: null, text: 'It MUST greet the author' }),
	'',
].join('\n');

describe('requirementCycles', () => {
	it('finds recorded cycles by id, and older ones in the wording that the requirement had then', () => {
		const found = find(['greet-all'], ['It MUST greet all']);

		assert.deepEqual(found, [
			[3, true],
			[2, true],
		]);
	});

	it('finds a cycle written by hand that names a value of the requirement, as a hint', () => {
		const found = find(['base-image'], ['Base image: `python:3.12-slim`']);

		assert.deepEqual(found, [[1, false]]);
	});

	it('gives no more than it is asked for', () => {
		const found = find(['greet-all'], ['It MUST greet all'], 1);

		assert.deepEqual(found, [[3, true]]);
	});

	it('finds nothing for a requirement that no cycle names', () => {
		const found = find(['new'], ['It MUST be new']);

		assert.deepEqual(found, []);
	});
});

function find(ids: readonly string[], texts: readonly string[], limit = 5) {
	const query = { history: parseHistory(historyText), historyText, specName: 'spec.md', ids, texts, limit };
	return requirementCycles(query).map(({ cycle, isOwn }) => [cycle.number, isOwn]);
}

function recorded(
	cycle: number,
	path: string,
	change: { readonly id: string; readonly wasId: string | null; readonly text: string },
): string {
	const digest = `sha256:${'0'.repeat(64)}`;
	const { id, wasId, text } = change;
	const side = { text, level: 'MUST', line: 1 };
	const begin = {
		v: 1,
		cycle,
		parents: [],
		spec: { path, before: digest, after: digest, full: '- It MUST greet all\n', eol: 'lf', bom: false },
		changes: [
			{ kind: 'modified', impact: 'reworded', id, wasId, level: 'MUST', section: [], before: side, after: side },
		],
		edits: [],
		verify: [],
		planner: { id: 'literal' },
		assumptions: [],
		visible: digest,
		time: '2026-06-03T10:00:00Z',
	};
	return [
		`## Cycle ${cycle} — 2026-06-03`,
		'',
		'### Propose',
		'',
		'Greet everybody.',
		'',
		`<!-- spec-ops begin ${JSON.stringify(begin)} -->`,
		'',
	].join('\n');
}
