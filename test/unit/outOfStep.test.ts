import assert from 'node:assert/strict';
import { outOfStep } from '../support/outOfStep';

/** Goes through a text once for each of its characters, or once. */
function goThrough(text: string, times: number): number {
	let sum = 0;
	for (let time = 0; time < times; time++) {
		for (let at = 0; at < text.length; at++) {
			sum = (sum + text.charCodeAt(at) * time) | 0;
		}
	}
	return sum;
}

describe('outOfStep', () => {
	it('tells of quadratic work', () => {
		// Cold, the smaller work takes as long as much more of it.
		goThrough('a'.repeat(6_000), 6_000);

		assert.notEqual(
			outOfStep(
				size => 'a'.repeat(size),
				3_000,
				text => goThrough(text, text.length),
			),
			undefined,
		);
	});

	it('says nothing of linear work', () => {
		assert.equal(
			outOfStep(
				size => 'a'.repeat(size),
				100_000,
				text => goThrough(text, 500),
			),
			undefined,
		);
	});
});
