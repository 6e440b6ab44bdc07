import assert from 'node:assert/strict';
import { findTokens } from '../../../../../src/core/language/tokens/findTokens';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

describe('findTokens', () => {
	it('finds the keywords of requirements, and the ids that they were given', () => {
		const tokens = tokensOf('specs/001-a/spec.md', '- **FR-001**: It MUST wave\n- **SC-002**: It SHOULD NOT stare\n');

		assert.deepEqual(tokens, ['id FR-001', 'must MUST', 'id SC-002', 'should SHOULD NOT !']);
	});

	it('finds the words of the steps of a scenario', () => {
		const text =
			'## Requirements\n\n### Requirement: Wave\n\nIt SHALL wave.\n\n#### Scenario: Seen\n\n- **WHEN** one comes\n- **THEN** it waves\n';

		const tokens = tokensOf('openspec/specs/a/spec.md', text);

		assert.deepEqual(tokens, ['must SHALL', 'step WHEN', 'step THEN']);
	});

	it('finds the conditions of a criterion', () => {
		const text =
			'### Requirement 1\n\n#### Acceptance Criteria\n\n1. WHILE up, WHEN one comes THE system SHALL wave\n2. IF not THEN it SHALL wait\n';

		const tokens = tokensOf('.kiro/specs/a/requirements.md', text);

		assert.deepEqual(tokens, [
			'condition WHILE',
			'condition WHEN',
			'must SHALL',
			'condition IF',
			'condition THEN',
			'must SHALL',
		]);
	});

	it('finds the conditions of a statement with an id', () => {
		const tokens = tokensOf('specs/001-a/spec.md', '- **FR-001**: WHEN it ends, it MAY wave\n');

		assert.deepEqual(tokens, ['id FR-001', 'condition WHEN', 'may MAY']);
	});

	it('takes no word for a condition in code, nor in a statement that begins with none', () => {
		const tokens = tokensOf('.openspec/spec.md', '- WHEN it sees `IF`, it MUST wave\n- It MUST say WHEN\n');

		assert.deepEqual(tokens, ['condition WHEN', 'must MUST', 'must MUST']);
	});

	it('finds what is left to be decided, also outside of requirements, and no keyword in it', () => {
		const text = '## Notes\n\nName: TBD\n\n- It MUST [NEEDS CLARIFICATION: MUST it wave?]\n';

		const tokens = tokensOf('specs/001-a/spec.md', text);

		assert.deepEqual(tokens, ['placeholder TBD', 'must MUST', 'placeholder [NEEDS CLARIFICATION: MUST it wave?]']);
	});

	it('reads no front matter in the middle of a file', () => {
		const text = '---\n\n- It MUST wave\n\n---\n';
		const { requirements } = parseSpec('.openspec/spec.md', `\n${text}`);
		const moved = requirements.map(one => ({ ...one, line: one.line - 1, endLine: one.endLine - 1 }));

		const tokens = findTokens(text, moved, false);

		assert.deepEqual(
			tokens.map(({ kind }) => kind),
			['must'],
		);
	});
});

function tokensOf(path: string, text: string): readonly string[] {
	const tokens = findTokens(text, parseSpec(path, text).requirements);
	return tokens.map(({ kind, isNegated, start, end }) => `${kind} ${text.slice(start, end)}${isNegated ? ' !' : ''}`);
}
