import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change';
import type { Edit, EditHunk, Plan } from '../../../../src/core/plan/plan';
import { settledChanges } from '../../../../src/core/plan/settledChanges';
import { tickAll } from '../../../../src/core/plan/tickAll';
import { tickRequirement } from '../../../../src/core/plan/tickRequirement';
import { planOf } from '../../support/planOf';

function changeOf(id: string, state: Change['state'] = 'edits'): Change {
	const after = { text: id, level: 'MUST', line: 1 } as const;
	const rest = { impact: 'none', wasId: null, level: 'MUST', section: [], before: null } as const;
	return { kind: 'added', id, after, state, ...rest };
}

function hunkOf(id: string, requirements: readonly string[], parts: Partial<EditHunk> = {}): EditHunk {
	return { id, start: 1, lines: ['-a', '+b'], requirements, selected: true, ...parts };
}

function editOf(path: string, op: Edit['op'], ...hunks: readonly EditHunk[]): Edit {
	const requirements = [...new Set(hunks.flatMap(hunk => hunk.requirements))];
	const rest = { before: null, after: null, reason: '', selected: true, editedByUser: false };
	return { op, path, requirements, hunks, ...rest };
}

/** Two changes: a file with a hunk for each and one for both, and a new file for each and for both. */
const plan = planOf({
	changes: [changeOf('a'), changeOf('b'), changeOf('c', 'implemented')],
	edits: [
		editOf('m', 'modify', hunkOf('h1', ['a']), hunkOf('h2', ['b']), hunkOf('h3', ['a', 'b'])),
		editOf('new-a', 'create', hunkOf('h1', ['a'])),
		editOf('new-ab', 'create', hunkOf('h1', ['a', 'b'])),
	],
});

/** What is taken: hunks by their files, and files. */
function taken({ edits }: Plan): readonly string[] {
	return edits.flatMap(edit => [
		...(edit.selected ? [edit.path] : []),
		...edit.hunks.filter(hunk => edit.selected && hunk.selected).map(({ id }) => `${edit.path} ${id}`),
	]);
}

const ids = (one: Plan) => settledChanges(one).map(({ id }) => id);

describe('tickRequirement', () => {
	it('leaves all that serves a change alone, and the change stays pending though the rest goes along', () => {
		const left = tickRequirement(plan, 'a', false);

		assert.deepEqual(taken(left), ['m', 'm h2', 'm h3', 'new-ab', 'new-ab h1']);
		assert.deepEqual([ids(left), left.left], [['b', 'c'], ['a']]);
	});

	it('leaves what serves several changes once the last of them is left', () => {
		const left = tickRequirement(tickRequirement(plan, 'a', false), 'b', false);

		assert.deepEqual(taken(left), []);
		assert.deepEqual(ids(left), ['c']);
	});

	it('leaves a change that needs no edit', () => {
		const left = tickRequirement(plan, 'c', false);

		assert.deepEqual([ids(left), taken(left)], [['a', 'b'], taken(plan)]);
	});

	it('takes a change again with all that serves it, and nothing else', () => {
		const none = tickRequirement(tickRequirement(plan, 'a', false), 'b', false);

		const back = tickRequirement(none, 'a', true);

		assert.deepEqual(taken(back), ['m', 'm h1', 'm h3', 'new-a', 'new-a h1', 'new-ab', 'new-ab h1']);
		assert.deepEqual([ids(back), back.left], [['a', 'c'], ['b']]);
		assert.deepEqual(tickRequirement(back, 'b', true), plan);
	});

	it('takes what the planner doubts only where there is nothing else', () => {
		const doubtful = { doubtful: true, selected: false } as const;
		const edit = editOf(
			'm',
			'modify',
			hunkOf('h1', ['a']),
			hunkOf('h2', ['a'], doubtful),
			hunkOf('h3', ['b'], doubtful),
		);

		const both = tickRequirement(tickRequirement({ ...plan, edits: [edit] }, 'a', true), 'b', true);

		assert.deepEqual(taken(both), ['m', 'm h1', 'm h3']);
	});

	it('takes and leaves files as a whole that are changed on the disk already', () => {
		const made: Plan = { ...plan, made: true };

		const left = tickRequirement(made, 'a', false);
		const none = tickRequirement(left, 'b', false);

		assert.deepEqual(taken(left), ['m', 'm h1', 'm h2', 'm h3', 'new-ab', 'new-ab h1']);
		assert.deepEqual(taken(none), []);
		assert.deepEqual(tickRequirement(tickRequirement(none, 'a', true), 'b', true), made);
	});

	it('is taken back where all is ticked', () => {
		const all = tickAll(tickRequirement(plan, 'a', false));

		assert.deepEqual(all, plan);
	});
});
