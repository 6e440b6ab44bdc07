import assert from 'node:assert/strict';
import type { StandIn } from '../../support/standIn/startStandIn';
import { conversation, never } from './conversations';
import { drivers } from './drivers';

for (const driver of drivers) {
	describe(`patience of ${driver.name}`, () => {
		let api: StandIn | undefined;

		afterEach(() => api?.close());

		it('reads a slow answer for longer than it would wait in silence', async () => {
			const frames = driver.frames({ text: 'One word after the other, as a small machine has it.' });
			api = await driver.start([{ kind: 'stream', frames, pauseMs: 60 }]);
			const started = performance.now();

			const turn = await driver.create(api.origin, { idleMs: 400 }).send(conversation, () => {}, never);

			assert.equal(turn.kind, 'answered', JSON.stringify(turn));
			assert.ok(performance.now() - started > 400);
		});
	});
}
