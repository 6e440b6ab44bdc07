import assert from 'node:assert/strict';
import type { Lock } from '../../../src/core/lock';
import { neverCancelled } from '../../../src/core/neverCancelled';
import { patientLock } from '../../../src/core/patientLock';

/** A lock that somebody else holds for the first questions; `asked` counts them. */
function heldFor(questions: number): Lock & { asked(): number } {
	let asked = 0;
	return {
		asked: () => asked,
		holder: async () => undefined,
		acquire: async () => {
			asked++;
			return asked > questions
				? { kind: 'locked', release: async () => {} }
				: { kind: 'held', holder: undefined, path: '.spec-ops/lock' };
		},
	};
}

describe('patientLock', () => {
	it('asks until it gets the lock, and tells once that it waits', async () => {
		const lock = heldFor(3);
		let waits = 0;

		const outcome = await patientLock(lock, { waitMs: 10_000, onWait: () => waits++ }, neverCancelled).acquire();

		assert.deepEqual([outcome.kind, lock.asked(), waits], ['locked', 4, 1]);
	});

	it('gives up when its time is up', async () => {
		const lock = heldFor(Number.POSITIVE_INFINITY);
		const from = Date.now();

		const outcome = await patientLock(lock, { waitMs: 40 }, neverCancelled).acquire();

		assert.equal(outcome.kind, 'held');
		assert.ok(lock.asked() > 1 && Date.now() - from >= 39);
	});

	it('asks once where it has no patience, and waits for nothing', async () => {
		const lock = heldFor(1);
		let waits = 0;

		const outcome = await patientLock(lock, { waitMs: 0, onWait: () => waits++ }, neverCancelled).acquire();

		assert.deepEqual([outcome.kind, lock.asked(), waits], ['held', 1, 0]);
	});

	it('gives up at once when it is cancelled', async () => {
		const listeners: (() => void)[] = [];
		let isCancellationRequested = false;
		const token = {
			get isCancellationRequested() {
				return isCancellationRequested;
			},
			onCancellationRequested: (listener: () => void) => {
				listeners.push(listener);
				return { dispose: () => {} };
			},
		};
		const cancel = () => {
			isCancellationRequested = true;
			for (const listener of listeners) {
				listener();
			}
		};
		const lock = heldFor(Number.POSITIVE_INFINITY);

		const asking = patientLock(lock, { waitMs: 600_000, onWait: () => setTimeout(cancel, 30) }, token).acquire();

		assert.equal((await asking).kind, 'held');
	});
});
