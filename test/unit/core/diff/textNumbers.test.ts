import assert from 'node:assert/strict';
import { TextNumbers } from '../../../../src/core/diff/textNumbers';
import type { Requirement } from '../../../../src/core/spec/spec';
import { specOf } from '../../support/specOf';

function statement(text: string): Requirement {
	const [requirement] = specOf(text).requirements;
	assert.ok(requirement);
	return requirement;
}

describe('TextNumbers', () => {
	it('gives statements that differ in markup only the same number, in whatever order they come', () => {
		const numbers = new TextNumbers();
		const plain = 'It MUST be quick at once';

		const given = [plain, 'It MUST be **quick** at once', 'It MUST be _quick at_ once', plain].map(text =>
			numbers.numberOf(statement(text)),
		);

		assert.deepEqual(given, [0, 0, 0, 0]);
	});

	it('tells statements apart whose letters are the same and whose marks are no markup', () => {
		const numbers = new TextNumbers();

		const product = numbers.numberOf(statement('It MUST be 2*3 wide'));
		const number = numbers.numberOf(statement('It MUST be 23 wide'));
		const again = numbers.numberOf(statement('It MUST be 2*3 wide'));
		const words = numbers.numberOf(statement('It MUST be 2 3 wide'));

		assert.equal(again, product);
		assert.equal(new Set([product, number, words]).size, 3);
	});
});
