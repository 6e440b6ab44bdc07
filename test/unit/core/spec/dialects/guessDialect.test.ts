import assert from 'node:assert/strict';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

describe('the dialect of a path that is no spec’s', () => {
	it('is told by the content', () => {
		const texts = [
			'## Requirements\n\n### Requirement: A\nIt MUST run.\n',
			'# X\n\n### User Story 1 - A (Priority: P1)\n',
			'- **FR-001**: It MUST run\n',
			'| **FR-001** | It runs |\n',
			'### FR-001: Start\n\nIt runs.\n',
			'### Requirement 1\n\n#### Acceptance Criteria\n\n1. THE app SHALL run\n',
			'**User Story:** As a user, I want it.\n\n#### Acceptance Criteria\n\n1. It runs\n',
			'# Bugfix Requirements Document\n',
			'## Path to Active\n\n### Acceptance Criteria\n\n- It MUST run\n',
			'- It MUST run\n',
		];

		const dialects = texts.map(text => parseSpec('notes.md', text).dialect);

		assert.deepEqual(dialects, [
			...['openspec', 'spec-kit', 'spec-kit', 'spec-kit', 'spec-kit', 'kiro', 'kiro', 'kiro', 'plain', 'plain'],
		]);
	});

	it('is never told by the content where the path or an option says it', () => {
		const text = '### Requirement: A\nIt MUST run.\n';

		assert.equal(parseSpec('.openspec/spec.md', text).dialect, 'plain');
		assert.equal(parseSpec('notes.md', text, { dialect: 'kiro' }).dialect, 'kiro');
	});
});
