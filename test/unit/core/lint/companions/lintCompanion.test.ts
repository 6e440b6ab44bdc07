import assert from 'node:assert/strict';
import { companionPathsOf, specPathsBeside } from '../../../../../src/core/lint/companions/companionPaths';
import { lintCompanion } from '../../../../../src/core/lint/companions/lintCompanion';
import type { LintOptions } from '../../../../../src/core/lint/lintOptions';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

const kiro = {
	'.kiro/specs/a/requirements.md':
		'# Requirements Document\n\n## Requirements\n\n### Requirement 1\n\n#### Acceptance Criteria\n\n1. WHEN a comes THE b SHALL c\n2. THE b SHALL d\n\n### Requirement 2\n\nSoon.\n',
};
const specKit = {
	'specs/001-a/spec.md':
		'# Feature Specification: A\n\n## Requirements\n\n### Functional Requirements\n\n- **FR-001**: System MUST sort\n- ~~FR-002~~: dropped\n',
};

/** Line and message of what is told of the tasks of specs, by their path. */
function told(text: string, texts: Readonly<Record<string, string>>, options?: LintOptions): readonly string[] {
	const specs = Object.entries(texts).map(([path, own]) => ({ spec: parseSpec(path, own), text: own }));
	return lintCompanion(text, specs, options).map(({ line, message }) => `${line} ${message}`);
}

describe('lintCompanion', () => {
	for (const text of [
		'- [ ] 1. Sort\n  - _Requirements: 1.1, 1.9_\n',
		'# Design\n**Validates: Requirements 1.2, 1.9**\n',
		'Sorting,\nsee Requirement 1.9.\n',
		'# Design\n**Requirements**: 1.1 and 1.9\n',
	]) {
		it(`tells of a number that no criterion of Kiro has: ${text.split('\n')[1]}`, () => {
			assert.deepEqual(told(text, kiro), ['2 No criterion of requirements.md has the number 1.9.']);
		});
	}

	for (const text of [
		'- [ ] 1. Sort\n  - _Requirements: 1.1, 1.2, 2_\n',
		'- [ ] 9.9 Sort\n  - Design: 4.5\n',
		'Requirement 2.1 has no criteria yet.\n',
		'As Requirement 7.1 of the other spec says.\n',
		'`_Requirements: 7.1_`, and _Requirements: 44m.59_\n',
		'<!-- _Requirements: 7.1_ -->\n\n```\n_Requirements: 7.1_\n```\n',
	]) {
		it(`lets be what is known, or of no spec beside: ${text.split('\n')[0]}`, () => {
			assert.deepEqual(told(text, kiro), []);
		});
	}

	it('tells of an id that looks like those of the spec and that it lacks', () => {
		const text = '- [ ] T001 Sort (FR-001)\n- [ ] T002 Rest (FR-003), in UTF-8\n- [ ] T003 Drop FR-002\n';

		assert.deepEqual(told(text, specKit), ['2 No requirement of spec.md has the id FR-003.']);
	});

	it('lets be an id that the file gives itself, and all where there is no spec', () => {
		assert.deepEqual(told('- FR-003: New\n- See FR-003\n', specKit), []);
		assert.deepEqual(told('See FR-003 and Requirement 7.1\n', {}), []);
	});

	it('is suppressed by comments, and as loud as the options say', () => {
		const text = '<!-- spec-ops-ignore-next-line unknown-id -->\nSee Requirement 7.1\n\nSee Requirement 7.2\n';
		const file = `<!-- spec-ops-ignore-file unknown-id -->\n${text}`;

		assert.deepEqual(told(text, kiro), ['4 No criterion of requirements.md has the number 7.2.']);
		assert.deepEqual(told(file, kiro), []);
		assert.deepEqual(told(text, kiro, { severities: { 'unknown-id': 'off' } }), []);
	});
});

describe('companionPaths', () => {
	it('are the tasks and the design in the folder of a spec, and lead back to it', () => {
		const [path = ''] = Object.keys(kiro);

		assert.deepEqual(companionPathsOf(path), ['.kiro/specs/a/design.md', '.kiro/specs/a/tasks.md']);
		assert.deepEqual(companionPathsOf('openspec/specs/a/spec.md'), []);
		assert.deepEqual(specPathsBeside('.kiro/specs/a/tasks.md').slice(0, 2), [path, '.kiro/specs/a/bugfix.md']);
		assert.deepEqual(specPathsBeside('specs/001-a/plan.md'), ['specs/001-a/spec.md']);
		assert.deepEqual(specPathsBeside('docs/tasks.md'), []);
	});
});
