import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseStrictJson } from '../../../../../../src/core/plan/model/tools/parseStrictJson';
import { cpuMs } from '../../../../../support/cpuMs';

const bounds = { units: 1000, depth: 4 };

describe('parseStrictJson', () => {
	it('reads what JSON writes', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 3 }), value => {
				const text = JSON.stringify(value);
				const result = parseStrictJson(text, { units: 100_000, depth: 10 });
				const isOdd = text.includes('__proto__') || /\\ud[89a-f]/.test(text);
				assert.ok(isOdd || result.kind === 'parsed');
				if (result.kind === 'parsed') {
					assert.equal(JSON.stringify(result.value), text);
				}
			}),
			{ numRuns: 60 },
		);
	});

	const refused: readonly (readonly [what: string, text: string])[] = [
		['a key that is there twice', '{"path":"a","path":"../b"}'],
		['the same key in two spellings', '{"path":"a","p\\u0061th":"../b"}'],
		['a key twice deep inside', '{"a":[{"b":1,"b":2}]}'],
		['the prototype as a key', '{"__proto__":{"x":1}}'],
		['a number that no number holds', '{"a":1e400}'],
		['half of a character', '{"a":"\\ud800"}'],
		['half of a character in a key', '{"\\udc00":1}'],
		['what is too deep', '[[[[[]]]]]'],
		['what is far too deep', '['.repeat(499) + ']'.repeat(499)],
		['what is too long', `"${'a'.repeat(1000)}"`],
		['a byte order mark', '\uFEFF{}'],
		['text after it', '{} done'],
		['a code fence around it', '```json\n{}\n```'],
		['what is cut off', '{"edits":[{"path":"a"},'],
		['nothing', ''],
		['a comment', '{/* x */}'],
		['NaN', '{"a":NaN}'],
	];
	for (const [what, text] of refused) {
		it(`refuses ${what}`, () => {
			const result = parseStrictJson(text, bounds);

			assert.equal(result.kind, 'bad');
		});
	}

	it('takes the same key in two objects, and braces and colons in strings', () => {
		const text = '{"a":{"x":1},"b":{"x":"{\\"x\\": [[[[["}}';

		const result = parseStrictJson(text, bounds);

		assert.deepEqual(result, { kind: 'parsed', value: { a: { x: 1 }, b: { x: '{"x": [[[[[' } } });
	});

	it('is quick on what is hostile', () => {
		const large = { units: 4_000_000, depth: 10 };
		const texts = [
			'"'.repeat(1_000_000),
			'\\"'.repeat(1_000_000),
			'['.repeat(2_000_000),
			`"${'\\\\'.repeat(900_000)}"`,
		];

		const start = cpuMs();
		for (const text of texts) {
			parseStrictJson(text, large);
		}

		assert.ok(cpuMs() - start < 2000);
	});
});
