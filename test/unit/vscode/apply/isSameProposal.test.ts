import assert from 'node:assert/strict';
import type { Edit, Plan } from '../../../../src/core/plan/plan';
import { isSameProposal } from '../../../../src/vscode/apply/isSameProposal';
import { planOf } from '../../support/planOf';

const edit: Edit = {
	op: 'modify',
	path: 'src/hello.py',
	before: null,
	after: null,
	text: 'print("Welcome")',
	requirements: [],
	reason: '',
	selected: true,
	editedByUser: false,
	hunks: [{ id: 'h1', start: 1, lines: [' # a', '-Hello', '+Welcome'], requirements: [], selected: true }],
};

const plan = planOf({
	spec: { path: '.openspec/spec.md', sha256: 'a' },
	edits: [edit],
	verify: [{ command: 'true', expect: { exit: 0 }, source: 'spec', requirements: [], approved: true }],
});

describe('isSameProposal', () => {
	it('does not mind where the lines stand and what stands around them', () => {
		const hunks = [{ id: 'h1', start: 9, lines: ['-Hello', '+Welcome', ' # b'], requirements: [], selected: true }];

		const same = isSameProposal(plan, { ...plan, edits: [{ ...edit, text: 'other', hunks }] });

		assert.equal(same, true);
	});

	it('sees another line, another file, another command and another expectation', () => {
		const [command] = plan.verify;
		assert.ok(command);
		const hunks = [{ id: 'h1', start: 1, lines: ['-Hello', '+Goodbye'], requirements: [], selected: true }];
		const others: readonly Plan[] = [
			{ ...plan, edits: [{ ...edit, hunks }] },
			{ ...plan, edits: [edit, { ...edit, path: 'b.py' }] },
			{ ...plan, verify: [{ ...command, command: 'false' }] },
			{ ...plan, verify: [{ ...command, expect: { exit: 1 } }] },
			{ ...plan, verify: [{ ...command, approved: false }] },
		];

		const same = others.map(other => isSameProposal(plan, other));

		assert.deepEqual(same, [false, false, false, false, false]);
	});
});
