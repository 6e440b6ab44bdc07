import assert from 'node:assert/strict';
import { countDown } from '../../../src/core/countDown';

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('countDown', () => {
	it('tells what is left at once and each second by the clock, and nothing once it is stopped', async () => {
		const told: number[] = [];

		const counting = countDown(30, left => told.push(left));
		await sleep(1100);
		counting.dispose();
		const before = told.length;
		await sleep(600);

		assert.deepEqual([told, told.length], [[30, 29], before]);
	});

	it('stays at 0', async () => {
		const told: number[] = [];

		const counting = countDown(0, left => told.push(left));
		await sleep(1100);
		counting.dispose();

		assert.deepEqual(told, [0, 0]);
	});
});
