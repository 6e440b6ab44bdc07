import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { recordedLabel } from '../../../../src/core/history/recordedLabel';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

/** The labels of the changes from one text to another. */
function labels(path: string, before: string, after: string): readonly string[] {
	return diffSpecs(parseSpec(path, before), parseSpec(path, after)).changes.map(recordedLabel);
}

describe('the label of a recorded change', () => {
	it('is the id, number or name that people call the requirement', () => {
		const criteria = '### Requirement 2\n\n#### Acceptance Criteria\n\n1. It SHALL stop\n';

		const all = [
			labels('specs/001-a/spec.md', '', '## Requirements\n\n- **FR-003**: It MUST run\n'),
			labels('.kiro/specs/a/requirements.md', '', criteria),
			labels('openspec/specs/a/spec.md', '', '## Requirements\n\n### Requirement: Log out\nIt SHALL stop.\n'),
		];

		assert.deepEqual(all, [['FR-003'], ['2.1'], ['Log out']]);
	});

	it('is the number that a removed criterion had, where another has it now', () => {
		const heading = '### Requirement 1\n\n#### Acceptance Criteria\n\n';

		const removed = labels(
			'.kiro/specs/a/requirements.md',
			`${heading}1. It SHALL wait\n2. A user SHALL leave\n`,
			`${heading}1. A user SHALL leave\n`,
		);

		assert.deepEqual(removed, ['1.1']);
	});

	it('is nothing where the id is made of the words of the statement', () => {
		const text = '## Constraints\n\n- The queue MUST hold 5 items\n- The queue MUST hold 7 items\n- 24/7\n';

		assert.deepEqual(labels('.openspec/spec.md', '', text), ['', '', '']);
		assert.deepEqual(labels('.openspec/spec.md', text, ''), ['', '', '']);
	});
});
