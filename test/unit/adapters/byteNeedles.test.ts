import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byteNeedles, holdsNeedle } from '../../../src/adapters/byteNeedles';

describe('byteNeedles', () => {
	it('leaves out what is found wherever another needle is', () => {
		const kept = textsOf(['PORT = 8080', '8080', '8080ms', 'port', 'port']);

		assert.deepEqual(kept, ['8080', 'port']);
	});

	it('keeps what goes on in a word or number where another needle ends', () => {
		const kept = textsOf(['port', 'ports', 'import', '80', '8080', '80_000']);

		assert.deepEqual(kept, ['80', 'port', '8080', 'ports', 'import', '80_000']);
	});

	it('tells bytes beyond ASCII apart', () => {
		const kept = textsOf(['é', 'è', 'née', 'Straße']);

		assert.deepEqual(kept, ['é', 'è', 'Straße']);
	});

	it('finds with those that are kept whatever any of all would find', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', '_', '.', ' ', '\\', 'é'), maxLength: 8 });
		fc.assert(
			fc.property(fc.array(text, { maxLength: 12 }), fc.array(text), (needles, parts) => {
				const bytes = Buffer.from(parts.join(''));
				const alone = needles.some(needle => holdsNeedle(bytes, byteNeedles([needle])));

				assert.equal(holdsNeedle(bytes, byteNeedles(needles)), alone);
			}),
		);
	});
});

function textsOf(needles: readonly string[]): readonly string[] {
	return byteNeedles(needles).map(({ bytes }) => bytes.toString());
}
