import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../../src/core/diff/diffSpecs';
import { selectTargets } from '../../../../../src/core/plan/narrow/selectTargets';
import { parseSpec } from '../../../../../src/core/spec/parseSpec';

const path = '.openspec/spec.md';

describe('selectTargets', () => {
	it('refuses an id that two requirements have, and names them', () => {
		const spec = parseSpec(path, '- [B-1] It MUST print `a`\n- [B-1] It MUST print `b`\n');
		const { changes } = diffSpecs(parseSpec(path, ''), spec);

		const outcome = selectTargets(changes, ['B-1'], spec);

		assert.equal(outcome.kind, 'failed');
		assert.match(outcome.kind === 'failed' ? outcome.message : '', /B-1 on line 1; B-1-2 on line 2/);
	});

	it('takes the id that only one of them has', () => {
		const spec = parseSpec(path, '- [B-1] It MUST print `a`\n- [B-1] It MUST print `b`\n');
		const { changes } = diffSpecs(parseSpec(path, ''), spec);

		const outcome = selectTargets(changes, ['B-1-2'], spec);

		assert.deepEqual(outcome.kind === 'selected' && outcome.changes.map(({ id }) => id), ['B-1-2']);
	});

	it('offers what is pending for an id that nothing has', () => {
		const spec = parseSpec(path, '- [B-1] It MUST print `a`\n');
		const { changes } = diffSpecs(parseSpec(path, ''), spec);

		const outcome = selectTargets(changes, ['B-9'], spec);

		assert.equal(outcome.kind === 'failed' && outcome.code, 'spec.unknown_id');
		assert.match(outcome.kind === 'failed' ? outcome.next : '', /B-1/);
	});
});
