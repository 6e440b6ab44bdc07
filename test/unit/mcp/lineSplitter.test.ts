import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Line, LineSplitter } from '../../../src/mcp/lineSplitter';

function split(limit: number, ...chunks: readonly (string | Buffer)[]): readonly Line[] {
	const splitter = new LineSplitter(limit);
	return chunks.flatMap(chunk => splitter.push(Buffer.from(chunk)));
}

describe('LineSplitter', () => {
	it('gives the same lines however the bytes come', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'ü', '\n', '\r') })), parts => {
				const bytes = Buffer.from(parts.join(''));
				const one = split(1000, bytes);
				const many = split(1000, ...Array.from(bytes, byte => Buffer.from([byte])));

				assert.deepEqual(many, one);
			}),
		);
	});

	it('waits for the end of a line', () => {
		assert.deepEqual(split(10, 'abc'), []);
		assert.deepEqual(split(10, 'abc', '\nd'), [{ kind: 'line', bytes: Buffer.from('abc') }]);
	});

	it('keeps the ends of a line that is too long, and goes on after it', () => {
		const long = `head${'x'.repeat(10_000)}tail`;

		const inOne = split(100, `${long}\nnext\n`);
		const inMany = split(100, ...`${long}\nnext\n`);

		for (const [cut, next] of [inOne, inMany]) {
			assert.ok(cut?.kind === 'tooLong');
			assert.match(cut.head.toString(), /^head/);
			assert.match(cut.tail.toString(), /tail$/);
			assert.ok(cut.head.length + cut.tail.length < 5000);
			assert.deepEqual(next, { kind: 'line', bytes: Buffer.from('next') });
		}
	});

	it('takes a line of exactly the limit', () => {
		assert.deepEqual(
			split(3, 'abc\nabcd\n').map(({ kind }) => kind),
			['line', 'tooLong'],
		);
	});
});
