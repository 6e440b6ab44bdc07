import assert from 'node:assert/strict';
import { requirementTitle } from '../../../../src/core/references/requirementTitle';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

describe('requirementTitle', () => {
	it('is the label or number of a requirement, and what it says', () => {
		assert.deepEqual(titlesOf('specs/001-a/spec.md', '- **FR-001**: It MUST wave\n'), ['FR-001: It MUST wave']);
		assert.deepEqual(titlesOf('.kiro/specs/a/requirements.md', '### Requirement 1\n\n1. THE system SHALL wave\n'), [
			'1.1: THE system SHALL wave',
		]);
	});

	it('is the name alone of what a delta removes, and not the reason', () => {
		const delta = '## REMOVED Requirements\n\n### Requirement: Wave\n\n**Reason**: Nobody looks.\n';

		assert.deepEqual(titlesOf('openspec/changes/x/specs/a/spec.md', delta), ['Wave']);
	});
});

function titlesOf(path: string, text: string): readonly string[] {
	return parseSpec(path, text).requirements.map(requirementTitle);
}
