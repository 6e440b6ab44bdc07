import assert from 'node:assert/strict';
import fc from 'fast-check';
import { literalParts } from '../../../../../src/core/plan/literal/literalParts';

describe('literalParts', () => {
	it('names the changed words and those that stayed', () => {
		assert.deepEqual(literalParts('Hello, <author> from Ops!', 'Welcome, <author> from Ops!'), {
			parts: [{ from: 'Hello', to: 'Welcome' }],
			kept: ['author', 'from', 'Ops'],
		});
	});

	it('gives a part that was put in the word next to it', () => {
		assert.deepEqual(literalParts('Hello, you', 'Hello, dear you').parts, [{ from: 'Hello, ', to: 'Hello, dear ' }]);
		assert.deepEqual(literalParts('you', 'dear you').parts, [{ from: 'you', to: 'dear you' }]);
	});

	it('keeps a version whole', () => {
		assert.deepEqual(literalParts('python:3.12-slim', 'python:3.13-slim').parts, [{ from: '3.12', to: '3.13' }]);
	});

	it('turns the old literal into the new one, part by part', () => {
		const literal = fc
			.array(fc.constantFrom('Hello', 'you', ' ', ', ', '3.12', '-', '!', '<a>'), { minLength: 1, maxLength: 8 })
			.map(tokens => tokens.join(''));

		fc.assert(
			fc.property(literal, literal, (from, to) => {
				let result = '';
				let rest = from;
				for (const part of literalParts(from, to).parts) {
					const at = rest.indexOf(part.from);
					assert.ok(at >= 0);
					result += rest.slice(0, at);
					rest = rest.slice(at + part.from.length);
				}
				assert.ok(result.length <= from.length);
			}),
		);
	});
});
