import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { ReadQueue, readDelay } from '../../../../src/vscode/session/readQueue';

describe('ReadQueue', () => {
	it('reads one after the other, and shares a read that has not begun', async () => {
		const steps: string[] = [];
		const queue = new ReadQueue(async () => {
			steps.push('begin');
			await sleep(5);
			steps.push('end');
		});

		const first = queue.next();
		await sleep(1);
		await Promise.all([first, queue.next(), queue.next()]);

		assert.deepEqual(steps, ['begin', 'end', 'begin', 'end']);
	});

	it('reads once for calls shortly after one another', async () => {
		let reads = 0;
		const queue = new ReadQueue(async () => {
			reads++;
		});

		queue.soon(1);
		queue.soon(1);
		await sleep(20);

		assert.equal(reads, 1);
	});

	it('reads at once after a pause, and collects what comes right after a read', async () => {
		let reads = 0;
		const queue = new ReadQueue(async () => {
			reads++;
		});

		queue.soon();
		await sleep(2);
		const afterPause = reads;
		await queue.next();
		queue.soon();
		queue.soon();
		await sleep(2);
		const rightAfter = reads;
		await sleep(readDelay + 20);

		assert.deepEqual([afterPause, rightAfter, reads], [1, 2, 3]);
	});

	it('reads at the earliest time that it was asked for', async () => {
		let reads = 0;
		const queue = new ReadQueue(async () => {
			reads++;
		});

		queue.soon(5000);
		queue.soon(1);
		await sleep(20);
		queue.dispose();

		assert.equal(reads, 1);
	});

	it('reads no more once it is disposed of', async () => {
		let reads = 0;
		const queue = new ReadQueue(async () => {
			reads++;
		});

		queue.soon(1);
		queue.dispose();
		await sleep(20);

		assert.equal(reads, 0);
	});
});
