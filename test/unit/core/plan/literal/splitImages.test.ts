import assert from 'node:assert/strict';
import { findLiteralChanges } from '../../../../../src/core/plan/literal/literalChange';
import { splitImagePlaces } from '../../../../../src/core/plan/literal/splitImages';

function linesOf(text: string, path = 'values.yaml'): readonly number[] {
	const found = findLiteralChanges('It MUST run `acme/api:1.8.2`', 'It MUST run `acme/api:1.9.0`');
	const [change] = found.kind === 'literals' ? found.changes : [];
	assert.ok(change);
	return splitImagePlaces(change, [{ path, text }]).map(({ line }) => line);
}

describe('splitImagePlaces', () => {
	it('finds a tag beside the line that names its image', () => {
		const values = 'image:\n  repository: acme/api\n  tag: "1.8.2"\n';

		assert.deepEqual(linesOf(values), [3]);
	});

	it('leaves the same tag of another image, and at another depth', () => {
		assert.deepEqual(linesOf('image:\n  repository: acme/proxy\n  tag: "1.8.2"\n'), []);
		assert.deepEqual(linesOf('repository: acme/api\nother:\n  tag: "1.8.2"\n'), []);
	});

	it('leaves what tools write', () => {
		const lock = 'repository: acme/api\ntag: "1.8.2"\n';

		assert.deepEqual(linesOf(lock, 'images-lock.yaml'), []);
	});
});
