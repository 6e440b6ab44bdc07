import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../src/core/diff/diffSpecs';
import { parseSpec } from '../../../../src/core/spec/parseSpec';
import { pinStatement } from '../../../../src/core/spec/pinStatement';
import { specimens } from './specimens';

const suggestion = 'IF no name is given THEN the server SHALL use “John”';

interface Case {
	readonly of: string;
	readonly section: string;
	readonly inserted: readonly string[];
	readonly id: string;
}

const block = ['', '### Requirement: No name given server', '', suggestion];

const cases: readonly Case[] = [
	{ of: 'an OpenSpec spec', section: 'Requirements', inserted: block, id: 'No name given server' },
	{ of: 'an OpenSpec spec', section: 'Requirement: Port', inserted: block, id: 'No name given server' },
	{ of: 'an OpenSpec spec', section: 'Errors', inserted: block, id: 'No name given server' },
	{
		of: 'a spec of Spec Kit',
		section: 'User Story 1 - Be served (Priority: P1)',
		inserted: [`- **FR-003**: ${suggestion}`],
		id: 'FR-003',
	},
	{
		of: 'a spec of Spec Kit',
		section: 'Success Criteria',
		inserted: [`- **SC-002**: ${suggestion}`],
		id: 'SC-002',
	},
	{ of: 'requirements of Kiro', section: 'Requirement 1: Serve', inserted: [`3. ${suggestion}`], id: '1.3' },
	{
		of: 'requirements of Kiro',
		section: 'Requirements',
		inserted: ['', '### Requirement 3', '', '#### Acceptance Criteria', '', `1. ${suggestion}`],
		id: '3.1',
	},
	{
		of: 'a bug fix of Kiro',
		section: 'Expected Behavior (Correct)',
		inserted: ['', `2.3 ${suggestion}`],
		id: '2.3',
	},
];

describe('pinning a statement in a dialect', () => {
	for (const { of, section, inserted, id } of cases) {
		it(`puts it into ${of} for “${section}” as a requirement like the others`, () => {
			const { path, baseline } = specimens[of] ?? assert.fail();

			const pinned = pinStatement(path, baseline, { suggestion, section });

			assert.ok(pinned.kind === 'pinned');
			assert.deepEqual(pinned.inserted.slice(0, inserted.length), inserted);
			const { changes } = diffSpecs(parseSpec(path, baseline), parseSpec(path, pinned.text));
			assert.deepEqual(
				changes.map(change => [change.kind, change.id, change.after?.text]),
				[['added', id, suggestion]],
			);
			assert.ok(pinned.text.split('\n')[pinned.line - 1]?.endsWith(suggestion));
		});
	}

	it('opens the section that an OpenSpec spec or delta lacks', () => {
		const pin = { suggestion, section: 'Anything' };

		const main = pinStatement('openspec/specs/a/spec.md', '# A\n', pin);
		const delta = pinStatement('openspec/changes/b/specs/a/spec.md', '', pin);

		assert.ok(main.kind === 'pinned' && delta.kind === 'pinned');
		assert.ok(main.text.startsWith('# A\n\n## Requirements\n\n### Requirement: '));
		assert.ok(delta.text.startsWith('## ADDED Requirements\n\n### Requirement: '), delta.text);
	});
});
