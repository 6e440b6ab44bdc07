import assert from 'node:assert/strict';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { placeRequirement } from '../../../../src/core/spec/placeRequirement';
import { requirementLines } from '../../../../src/core/spec/requirementLines';
import { plainSpec } from '../../support/plainSpec';

const path = 'openspec/specs/a/spec.md';
const text =
	'## Requirements\n\n### Requirement: A\nIt MUST run.\n\n#### Scenario: One\n\n- **WHEN** asked\n- **THEN** done\n';

describe('placeRequirement', () => {
	it('moves a requirement with its scenarios, as if lines stood before it', () => {
		const spec = parseSpec(path, text);
		const below = parseSpec(path, `# Title\n\nWords.\n\n${text}`);

		const moved = spec.requirements.map(requirement => placeRequirement(requirement, requirement.id, 4));

		const placed = plainSpec({ ...spec, requirements: moved }).requirements;
		assert.deepEqual(
			placed.map(requirement => ({ ...requirement, section: [] })),
			plainSpec(below).requirements.map(requirement => ({ ...requirement, section: [] })),
		);
		assert.equal(moved[0]?.places, spec.requirements[0]?.places);
	});

	it('moves the steps of a user story, too', () => {
		const story = '### User Story 1 - A\n\nTold.\n\n1. **Given** a, **Then** b\n';
		const [before] = parseSpec('specs/001-a/spec.md', story).requirements;
		const [below] = parseSpec('specs/001-a/spec.md', `\n\n${story}`).requirements;

		const moved = before && placeRequirement(before, before.id, 2);

		assert.deepEqual(moved, below);
	});
});

describe('requirementLines', () => {
	it('is all lines of a requirement with its scenarios', () => {
		const [requirement] = parseSpec(path, text).requirements;

		assert.deepEqual(requirement && requirementLines(requirement), { first: 3, last: 9 });
	});
});
