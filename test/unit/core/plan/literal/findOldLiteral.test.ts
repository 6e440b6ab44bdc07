import assert from 'node:assert/strict';
import { diffSpecs } from '../../../../../src/core/diff/diffSpecs';
import { findOldLiteral } from '../../../../../src/core/plan/literal/findOldLiteral';
import { specOf } from '../../../support/specOf';

describe('findOldLiteral', () => {
	const { changes } = diffSpecs(
		specOf('The script MUST print `Hello, <author>` to stdout'),
		specOf('The script MUST print `Welcome, <author>` to stdout'),
	);

	it('finds the replaced part of a literal in an expected text', () => {
		assert.equal(findOldLiteral('Hello, Alice', changes), 'Hello');
	});

	it('finds nothing in a text that follows the new statement, nor in none', () => {
		assert.equal(findOldLiteral('Welcome, Alice', changes), undefined);
		assert.equal(findOldLiteral('', changes), undefined);
	});

	it('takes no part of a word for the literal', () => {
		const numbers = diffSpecs(specOf('It MUST wait `30` s'), specOf('It MUST wait `60` s')).changes;

		assert.equal(findOldLiteral('waited 300 s', numbers), undefined);
	});
});
