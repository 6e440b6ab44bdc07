import assert from 'node:assert/strict';
import { canonicalJson, digestOf, identityOf } from '../../../../src/core/history/identity';

describe('identityOf', () => {
	it('does not depend on the order of keys or on members that are absent', () => {
		const a = identityOf({ b: [{ y: 1, x: 'ä' }], a: null });
		const b = identityOf({ a: null, b: [{ x: 'ä', y: 1 }], c: undefined });

		assert.equal(a, b);
	});

	it('depends on the order of lists and on every value', () => {
		assert.notEqual(identityOf({ a: [1, 2] }), identityOf({ a: [2, 1] }));
		assert.notEqual(identityOf({ a: '1' }), identityOf({ a: 1 }));
	});
});

describe('canonicalJson', () => {
	it('sorts keys at every level and writes no white space', () => {
		assert.equal(
			canonicalJson({ b: { d: 1, c: [true, null] }, a: '"\n' }),
			'{"a":"\\"\\n","b":{"c":[true,null],"d":1}}',
		);
	});
});

describe('digestOf', () => {
	it('is the SHA-256 of the UTF-8 text', () => {
		assert.equal(digestOf(''), 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
	});
});
