import assert from 'node:assert/strict';
import { ReferenceIndex, type SpecAt } from '../../../../src/core/references/referenceIndex';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const mainPath = 'openspec/specs/auth/spec.md';
const deltaPath = 'openspec/changes/add-key/specs/auth/spec.md';

describe('ReferenceIndex', () => {
	it('leads from an id anywhere to its requirement', () => {
		const index = indexOf(
			at('/w', '.openspec/spec.md', '- FR-001: It MUST wave\n- FR-002: It MUST smile after FR-001\n'),
		);

		assert.deepEqual(meant(index, '/w/src/hello.py', '# FR-002 and FR-009'), ['FR-002 → /w/.openspec/spec.md:2']);
		assert.deepEqual(meant(index, '/w/.openspec/spec.md', 'after FR-001'), ['FR-001 → /w/.openspec/spec.md:1']);
	});

	it('takes the requirement of the nearest spec where several share an id', () => {
		const text = '- **FR-001**: System MUST wave\n';
		const index = indexOf(at('/w', 'specs/001-a/spec.md', text), at('/w', 'specs/002-b/spec.md', text));

		assert.deepEqual(meant(index, '/w/specs/002-b/tasks.md', 'T001 for FR-001'), ['FR-001 → /w/specs/002-b/spec.md:1']);
		assert.deepEqual(meant(index, '/w/src/a.ts', '// FR-001'), [
			'FR-001 → /w/specs/001-a/spec.md:1',
			'FR-001 → /w/specs/002-b/spec.md:1',
		]);
	});

	it('takes the requirement of the spec itself where one beside it has the same id', () => {
		const text = '- FR-001: It MUST wave\n';
		const index = indexOf(at('/w', 'docs/a.md', text), at('/w', 'docs/b.md', text));

		assert.deepEqual(meant(index, '/w/docs/b.md', 'after FR-001'), ['FR-001 → /w/docs/b.md:1']);
	});

	it('keeps to the Root around a file where another Root has the same id', () => {
		const text = '- FR-001: It MUST wave\n';
		const index = indexOf(at('/w/a', '.openspec/spec.md', text), at('/w/b', '.openspec/spec.md', text));

		assert.deepEqual(meant(index, '/w/b/src/x.ts', '// FR-001'), ['FR-001 → /w/b/.openspec/spec.md:1']);
	});

	it('leads from what a delta modifies, removes or renames to the main spec', () => {
		const delta = [
			'## MODIFIED Requirements',
			'### Requirement: User login',
			'The system MUST log in.',
			'## REMOVED Requirements',
			'### Requirement: Password reset',
			'## RENAMED Requirements',
			'- FROM: `### Requirement: Session end`',
			'- TO: `### Requirement: Session expiry`',
		].join('\n');
		const index = indexOf(at('/w', mainPath, mainText()), at('/w', deltaPath, delta));

		assert.deepEqual(meant(index, `/w/${deltaPath}`, delta), [
			`User login → /w/${mainPath}:5`,
			`Password reset → /w/${mainPath}:7`,
			`Session end → /w/${mainPath}:9`,
			`Session expiry → /w/${deltaPath}:7`,
		]);
	});

	it('leads from the tasks of a change to what the change adds', () => {
		const delta = '## ADDED Requirements\n### Requirement: Key login\nThe system MUST take keys.\n';
		const index = indexOf(at('/w', mainPath, mainText()), at('/w', deltaPath, delta));

		const tasks = '- [ ] 1.1 Key login, then User login\n';

		assert.deepEqual(meant(index, '/w/openspec/changes/add-key/tasks.md', tasks), [
			`Key login → /w/${deltaPath}:2`,
			`User login → /w/${mainPath}:5`,
		]);
	});

	it('leads from numbers to criteria, and from stories to their titles', () => {
		const kiro =
			'### Requirement 1: Wave\n\n#### Acceptance Criteria\n\n1. WHEN met THE system SHALL wave\n2. THE system SHALL smile\n';
		const kit = '### User Story 1 - See the light (Priority: P1)\n\nAs a user I see.\n';
		const index = indexOf(at('/w', '.kiro/specs/a/requirements.md', kiro), at('/w', 'specs/001-a/spec.md', kit));

		assert.deepEqual(meant(index, '/w/.kiro/specs/a/tasks.md', '_Requirements: 1.1, 1.2, 3.1_'), [
			'1.1 → /w/.kiro/specs/a/requirements.md:5',
			'1.2 → /w/.kiro/specs/a/requirements.md:6',
		]);
		assert.deepEqual(meant(index, '/w/specs/001-a/tasks.md', '[US1] for User Story 1: See the light'), [
			'US1 → /w/specs/001-a/spec.md:1',
			'User Story 1 → /w/specs/001-a/spec.md:1',
			'See the light → /w/specs/001-a/spec.md:1',
		]);
	});

	it('knows new labels, places and wordings when it is made from an earlier one', () => {
		const before = indexOf(at('/w', '.openspec/spec.md', '- FR-001: It MUST wave\n'));

		const moved = new ReferenceIndex([at('/w', '.openspec/spec.md', '\n- FR-001: It MUST nod\n')], before);
		const added = new ReferenceIndex([at('/w', '.openspec/spec.md', '- FR-002: It MUST nod\n')], moved);

		assert.deepEqual(meant(moved, '/w/x.ts', '// FR-001, FR-002'), ['FR-001 → /w/.openspec/spec.md:2']);
		assert.deepEqual(meant(added, '/w/x.ts', '// FR-001, FR-002'), ['FR-002 → /w/.openspec/spec.md:1']);
	});

	it('does not read the records of a history', () => {
		const index = indexOf(at('/w', '.openspec/spec.md', '- FR-001: It MUST wave\n'));
		const history = 'FR-001\n<!-- spec-ops begin {"id":"FR-001"} -->\nFR-001\n<!-- spec-ops end {"id":"FR-001"} -->\n';

		assert.equal(meant(index, '/w/.openspec/apply.md', history).length, 2);
	});
});

function mainText(): string {
	return [
		'# Auth',
		'## Purpose',
		'x',
		'## Requirements',
		'### Requirement: User login',
		'The system MUST log in.',
		'### Requirement: Password reset',
		'The system MUST reset.',
		'### Requirement: Session end',
		'The system MUST end.',
	].join('\n');
}

function at(root: string, path: string, text: string): SpecAt {
	return { address: `${root}/${path}`, spec: parseSpec(path, text) };
}

function indexOf(...specs: readonly SpecAt[]): ReferenceIndex {
	return new ReferenceIndex(specs);
}

function meant(index: ReferenceIndex, address: string, text: string): readonly string[] {
	return index
		.find(address, text)
		.flatMap(({ label, targets }) =>
			targets.map(({ at: { address: to }, requirement }) => `${label} → ${to}:${requirement.line}`),
		);
}
