import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffTokens } from '../../../../src/vscode/language/diffTokens';

const tokens = fc
	.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(1)), { maxLength: 8 })
	.map(list => Uint32Array.from(list.flat()));

describe('diffTokens', () => {
	it('is nothing for equal tokens', () => {
		const edit = diffTokens(Uint32Array.of(1, 2, 4, 0, 0), Uint32Array.of(1, 2, 4, 0, 0));

		assert.equal(edit, undefined);
	});

	it('replaces the tokens that differ, and no others', () => {
		const before = Uint32Array.of(1, 0, 4, 0, 0, 1, 0, 4, 0, 0, 1, 0, 3, 2, 0);
		const after = Uint32Array.of(1, 0, 4, 0, 0, 2, 0, 4, 0, 1, 1, 0, 3, 2, 0);

		const edit = diffTokens(before, after);

		assert.deepEqual(edit, { start: 5, deleteCount: 5, data: Uint32Array.of(2, 0, 4, 0, 1) });
	});

	it('always makes the new tokens of the old ones, in whole tokens', () => {
		fc.assert(
			fc.property(tokens, tokens, (before, after) => {
				const edit = diffTokens(before, after) ?? { start: 0, deleteCount: 0, data: new Uint32Array() };

				const result = [...before];
				result.splice(edit.start, edit.deleteCount, ...edit.data);
				assert.deepEqual(result, [...after]);
				assert.deepEqual([edit.start % 5, edit.deleteCount % 5], [0, 0]);
			}),
		);
	});
});
