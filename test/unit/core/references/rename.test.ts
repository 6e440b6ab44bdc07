import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { checkNewLabel } from '../../../../src/core/references/checkNewLabel';
import { placesInOwnSpec } from '../../../../src/core/references/placesToRename';
import { ReferenceIndex, type Target } from '../../../../src/core/references/referenceIndex';
import { referencesIn } from '../../../../src/core/references/referencesIn';
import { renamableLabel } from '../../../../src/core/references/renamableLabel';
import { parseSpec } from '../../../../src/core/spec/parseSpec';

const plainPath = '.openspec/spec.md';

describe('renaming in a spec', () => {
	it('writes the new id to the requirement and to all that mention it, and the diff calls it renamed', () => {
		const text = '- **FR-001**: It MUST wave\n- FR-002: It MUST smile after FR-001\n\nFR-0010 is another.\n';

		const after = rename(plainPath, text, 0, 'FR-007');

		assert.equal(after, '- **FR-007**: It MUST wave\n- FR-002: It MUST smile after FR-007\n\nFR-0010 is another.\n');
		const { changes } = diffSpecs(parseSpec(plainPath, text), parseSpec(plainPath, after));
		assert.deepEqual(
			changes.map(({ kind, wasId, id }) => [kind, wasId, id]),
			[
				['renamed', 'FR-001', 'FR-007'],
				['modified', null, 'FR-002'],
			],
		);
	});

	it('renames ids in braces and brackets, and names of one word where they are marked', () => {
		assert.equal(
			rename(plainPath, '- It MUST wave {#wave}\n\nA wave, see #wave\n', 0, 'greet'),
			'- It MUST wave {#greet}\n\nA wave, see #greet\n',
		);
		assert.equal(rename(plainPath, '- [B-1] It MUST wave\n', 0, 'B-2'), '- [B-2] It MUST wave\n');
		const openspec = '## Requirements\n### Requirement: Login\nThe Login MUST work like “Login”.\n';
		assert.equal(
			rename('openspec/specs/a/spec.md', openspec, 0, 'Sign in'),
			'## Requirements\n### Requirement: Sign in\nThe Login MUST work like “Sign in”.\n',
		);
	});

	it('renames one of two requirements with the same id alone', () => {
		const text = '- FR-001: It MUST wave\n- FR-001: It MUST smile\n';

		assert.equal(rename(plainPath, text, 1, 'FR-002'), '- FR-001: It MUST wave\n- FR-002: It MUST smile\n');
	});

	it('refuses an id that another has, and what would be read as no id', () => {
		const text = '- FR-001: It MUST wave\n- FR-002: It MUST smile\n';

		assert.match(refusal(text, 0, 'FR-002'), /called so already/);
		assert.match(refusal(text, 0, 'wave hello'), /would not read this as the id/);
		assert.match(refusal(text, 0, 'FR-3: x\n- MUST'), /would not read this as the id/);
		assert.equal(refusal(text, 0, 'FR-003'), '');
	});

	it('refuses to rename a number or what has no label', () => {
		const kiro = '### Requirement 1: Wave\n\n#### Acceptance Criteria\n\n1. THE system SHALL wave\n';

		assert.match(reasonFor('.kiro/specs/a/requirements.md', kiro), /^1\.1 is the place/);
		assert.match(reasonFor(plainPath, '- It MUST wave\n'), /has no id or name/);
	});
});

function rename(path: string, text: string, which: number, label: string): string {
	const { places, target } = placesOf(path, text, which);
	assert.equal(checkNewLabel(text, places, target, label), undefined);
	return places
		.toReversed()
		.reduce((result, { start, end }) => result.slice(0, start) + label + result.slice(end), text);
}

function refusal(text: string, which: number, label: string): string {
	const { places, target } = placesOf(plainPath, text, which);
	return checkNewLabel(text, places, target, label)?.reason ?? '';
}

function reasonFor(path: string, text: string): string {
	const spec = parseSpec(path, text);
	const [requirement] = spec.requirements;
	assert.ok(requirement);
	const found = renamableLabel({ at: { address: `/w/${path}`, spec }, requirement });
	return found.kind === 'refused' ? found.reason : '';
}

function placesOf(path: string, text: string, which: number) {
	const at = { address: `/w/${path}`, spec: parseSpec(path, text) };
	const index = new ReferenceIndex([at]);
	const requirement = at.spec.requirements[which];
	assert.ok(requirement);
	const target = index.targetsOf(at.address, requirement)[0] as Target;
	const label = renamableLabel(target);
	assert.ok(label.kind === 'label');
	const references = referencesIn(index, at.address, text, [label.label]);
	return { places: placesInOwnSpec(text, references, target, label.label), target };
}
