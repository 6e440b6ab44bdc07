import assert from 'node:assert/strict';
import { findFolds } from '../../../../src/core/language/findFolds';

describe('findFolds', () => {
	it('folds a list with the line that introduces it', () => {
		const text =
			'### User Story 1\n\n**Acceptance Scenarios**:\n\n1. **Given** a\n   more\n2. **Given** b\n\n### Next\n\nThe system MUST:\n- wave\n';

		const folds = findFolds(text);

		assert.deepEqual(folds, [
			{ first: 2, last: 6 },
			{ first: 10, last: 11 },
		]);
	});

	it('folds a table, and what stands below a bold line', () => {
		const text = 'Codes:\n\n| a |\n|---|\n| b |\n\n**Steps**\n\n- a\n\n- b\n';

		const folds = findFolds(text);

		assert.deepEqual(folds, [
			{ first: 0, last: 4 },
			{ first: 6, last: 10 },
		]);
	});

	it('folds front matter', () => {
		const folds = findFolds('---\na: b\n---\n\n# Title\n');

		assert.deepEqual(folds, [{ first: 0, last: 2 }]);
	});

	it('leaves alone what Markdown folds itself, and lists that nothing introduces', () => {
		const text =
			'# A\n\n## B\n\n- a\n  - b\n\nIt is so.\n\n- c\n\n```bash\na:\n- b\n```\n\n> It says:\n> - a\n\n- It says:\n  - a\n  - b\n';

		const folds = findFolds(text);

		assert.deepEqual(folds, []);
	});
});
