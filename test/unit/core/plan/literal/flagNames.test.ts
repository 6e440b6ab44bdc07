import assert from 'node:assert/strict';
import { flagNamePlaces } from '../../../../../src/core/plan/literal/flagNames';
import { findLiteralChanges } from '../../../../../src/core/plan/literal/literalChange';

function linesOf(text: string): readonly number[] {
	const found = findLiteralChanges('It MUST take `--out-dir`', 'It MUST take `--output`');
	const [change] = found.kind === 'literals' ? found.changes : [];
	assert.ok(change);
	return flagNamePlaces(change, [{ path: 'main.go', text }]).map(({ line }) => line);
}

describe('flagNamePlaces', () => {
	it('finds where an option is declared without its dashes', () => {
		assert.deepEqual(linesOf('x := 1\nvar dir = flag.String("out-dir", ".", "where")\n'), [2]);
	});

	it('leaves the same word where no option is declared', () => {
		assert.deepEqual(linesOf('os.Mkdir("out-dir")\nflag.String("out-dir-old", "", "")\n'), []);
	});
});
