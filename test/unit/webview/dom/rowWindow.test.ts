import assert from 'node:assert/strict';
import { chooseRows } from '../../../../src/webview/dom/rowWindow';

describe('chooseRows', () => {
	it('draws the rows that are seen, and leaves room for the others', () => {
		const rows = chooseRows([10, 20, 30, 40, 50], { top: 15, bottom: 60 }, []);

		assert.deepEqual(rows, {
			drawn: [
				{ index: 1, gap: 10 },
				{ index: 2, gap: 0 },
			],
			after: 90,
		});
	});

	it('draws a wanted row wherever it is, and keeps every row at its height', () => {
		const heights = [10, 10, 10, 10, 10, 10];

		const { drawn, after } = chooseRows(heights, { top: 30, bottom: 40 }, [0, 5]);

		assert.deepEqual(drawn, [
			{ index: 0, gap: 0 },
			{ index: 3, gap: 20 },
			{ index: 5, gap: 10 },
		]);
		assert.equal(after, 0);
	});

	it('draws few of many', () => {
		const { drawn, after } = chooseRows(new Array<number>(2000).fill(50), { top: 40_000, bottom: 40_800 }, [3]);

		const height = drawn.reduce((sum, { gap }) => sum + gap + 50, after);
		assert.equal(drawn.length, 17);
		assert.equal(height, 100_000);
	});
});
