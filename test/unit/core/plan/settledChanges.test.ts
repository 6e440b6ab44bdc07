import assert from 'node:assert/strict';
import type { Change, ChangeState } from '../../../../src/core/diff/change';
import type { Edit, EditHunk } from '../../../../src/core/plan/plan';
import { settledChanges } from '../../../../src/core/plan/settledChanges';

function changeOf(id: string, state: ChangeState): Change {
	const side = { text: id, level: 'MUST', line: 1 } as const;
	return {
		kind: 'modified',
		impact: 'reworded',
		id,
		wasId: null,
		level: 'MUST',
		section: [],
		before: side,
		after: side,
		state,
	};
}

function hunkOf(id: string, requirement: string, parts: Partial<EditHunk> = {}): EditHunk {
	return { id, start: 1, lines: ['-a', '+b'], requirements: [requirement], selected: true, ...parts };
}

function editOf(selected: boolean, ...hunks: readonly EditHunk[]): Edit {
	const requirements = [...new Set(hunks.flatMap(hunk => hunk.requirements))];
	return {
		op: 'modify',
		path: 'a',
		before: null,
		after: null,
		requirements,
		reason: '',
		selected,
		editedByUser: false,
		hunks,
	};
}

function settled(change: Change, ...edits: readonly Edit[]): boolean {
	return settledChanges({ changes: [change], edits }).length === 1;
}

describe('settledChanges', () => {
	it('keeps a change pending whose edit or hunk is left out', () => {
		const change = changeOf('a', 'edits');

		assert.equal(settled(change, editOf(true, hunkOf('h1', 'a'))), true);
		assert.equal(settled(change, editOf(false, hunkOf('h1', 'a'))), false);
		assert.equal(settled(change, editOf(true, hunkOf('h1', 'a'), hunkOf('h2', 'a', { selected: false }))), false);
	});

	it('does not wait for what is doubtful', () => {
		const change = changeOf('a', 'edits');
		const certain = editOf(true, hunkOf('h1', 'a'), hunkOf('h2', 'a', { selected: false, doubtful: true }));
		const doubtful = editOf(false, hunkOf('h1', 'a', { doubtful: true }));

		assert.equal(settled(change, certain, doubtful), true);
	});

	it('settles what is unresolved once a doubtful hunk is taken', () => {
		const change = changeOf('a', 'unresolved');
		const hunk = hunkOf('h1', 'a', { doubtful: true });

		assert.equal(settled(change, editOf(false, hunk)), false);
		assert.equal(settled(change, editOf(true, hunk)), true);
		assert.equal(settled(change, editOf(true, hunkOf('h1', 'a'))), false);
	});
});
