import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Edit } from '../../../../src/core/plan/plan';
import { concernsFile } from '../../../../src/vscode/session/concernsFile';
import { toReview } from '../../../../src/vscode/session/review';
import { planOf } from '../../support/planOf';

const edit: Edit = {
	op: 'rename',
	path: 'lib/hello.py',
	from: 'src/hello.py',
	before: null,
	after: null,
	requirements: [],
	reason: '',
	selected: true,
	editedByUser: false,
	hunks: [],
};

const plan = planOf({
	edits: [edit],
});

const uri = { path: '/w/a/.openspec/spec.md' } as vscode.Uri;
const one = {
	spec: { uri, root: '/w/a', path: '.openspec/spec.md' },
	review: toReview(plan, [], undefined),
	isBusy: false,
};

describe('concernsFile', () => {
	for (const path of ['src/hello.py', 'lib/hello.py', 'src', '.spec-ops', '.spec-ops/plan', '.spec-ops/plan/x.json']) {
		it(`is so for ${path}`, () => {
			const concerns = concernsFile(one, `/w/a/${path}`);

			assert.equal(concerns, true);
		});
	}

	for (const path of ['a/src/other.py', 'a/sr', 'a/.spec-ops/objects/x', 'b/src/hello.py', 'a/', 'ab/src']) {
		it(`is not so for ${path}`, () => {
			const concerns = concernsFile(one, `/w/${path}`);

			assert.equal(concerns, false);
		});
	}

	it('is so for no file while something is under way', () => {
		const concerns = concernsFile({ ...one, isBusy: true }, '/w/a/src/hello.py');

		assert.equal(concerns, false);
	});
});
