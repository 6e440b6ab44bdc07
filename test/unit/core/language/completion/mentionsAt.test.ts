import assert from 'node:assert/strict';
import { mentionsAt } from '../../../../../src/core/language/completion/mentionsAt';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

const kiro = parseSpec(
	'.kiro/specs/a/requirements.md',
	'### Requirement 1\n\n#### Acceptance Criteria\n\n1. THE system SHALL wave\n2. THE system SHALL nod\n',
);
const specKit = parseSpec(
	'specs/001-a/spec.md',
	'### User Story 1 - See it (Priority: P1)\n\nAs a user.\n\n### Functional Requirements\n\n- **FR-001**: It MUST wave\n- **FR-002**: It MUST nod\n',
);
const openspec = parseSpec(
	'openspec/specs/auth/spec.md',
	'## Requirements\n\n### Requirement: User login\n\nIt MUST a.\n\n### Requirement: Logout\n\nIt MUST b.\n',
);

describe('mentionsAt', () => {
	it('offers the numbers of criteria behind “Requirements”, without those that stand there', () => {
		const first = at(kiro, '  - _Requirements: |_');
		const second = at(kiro, '  - _Requirements: 1.1, 1|_');

		assert.deepEqual(texts(first), ['1.1', '1.2']);
		assert.deepEqual(
			second.map(({ text, start, detail }) => [text, start, detail]),
			[['1.2', 24, 'THE system SHALL nod']],
		);
	});

	it('offers the line of a task that says what it is for', () => {
		const [found] = at(kiro, '- [ ] 1. Wave\n  - _Req|');

		assert.deepEqual([found?.label, found?.text, found?.start], ['_Requirements: …_', `_Requirements: \${1:1.1}_`, 4]);
	});

	it('offers ids and stories of Spec Kit, and names of OpenSpec as they are found again', () => {
		const ids = at(specKit, '- [ ] T001 for F|');
		const names = at(openspec, '- [ ] 1.1 Do |');

		assert.deepEqual(texts(ids), ['US1', 'FR-001', 'FR-002']);
		assert.deepEqual([ids[0]?.detail, ids[0]?.start], ['See it', 15]);
		assert.deepEqual(texts(names), ['User login', '"Logout"']);
		assert.deepEqual(
			names.map(({ detail }) => detail),
			['It MUST a.', 'It MUST b.'],
		);
		assert.deepEqual(texts(at(openspec, '- [ ] 1.1 Do "Lo|"')), ['User login', 'Logout']);
	});

	it('offers nothing in code and comments, and tells what stands in inline code', () => {
		assert.deepEqual(at(specKit, '```\nF|\n```\n'), []);
		assert.deepEqual(at(specKit, '<!-- F| -->\n'), []);
		assert.deepEqual(at(specKit, 'For <!-- F| -->\n'), []);
		assert.equal(caret(specKit, '- T001 in `src/|`').path, 'src/');
	});
});

function caret(spec: typeof kiro, marked: string) {
	const before = marked.slice(0, marked.indexOf('|')).split('\n');
	const line = before.length - 1;
	return mentionsAt({ text: marked.replace('|', ''), specs: [spec], line, character: before[line]?.length ?? 0 });
}

function at(spec: typeof kiro, marked: string) {
	return caret(spec, marked).completions;
}

function texts(completions: ReturnType<typeof at>): readonly string[] {
	return completions.map(({ text }) => text);
}
