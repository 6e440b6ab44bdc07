import assert from 'node:assert/strict';
import { type StandIn, startStandIn } from '../../support/standIn/startStandIn';
import { canary, conversation, never } from './conversations';
import { drivers } from './drivers';

for (const driver of drivers) {
	describe(`redirects of ${driver.name}`, () => {
		let foreign: StandIn;
		let api: StandIn;

		beforeEach(async () => {
			foreign = await startStandIn(() => ({ kind: 'hold' }));
		});

		afterEach(() => Promise.all([foreign.close(), api.close()]));

		for (const status of [301, 302, 303, 307, 308]) {
			it(`${status} is not followed: the other host gets no request, and is named`, async () => {
				const location = `${foreign.origin}/v1/messages?key=${canary}`;
				api = await driver.start([{ kind: 'answer', status, headers: { location }, body: '' }]);

				const turn = await driver.create(api.origin).send(conversation, () => {}, never);

				assert.equal(turn.kind === 'failed' && turn.code, 'model.redirected');
				assert.ok(turn.kind === 'failed' && turn.message.includes(new URL(foreign.origin).host));
				assert.ok(!JSON.stringify(turn).includes(canary));
				assert.equal(foreign.requests.length, 0);
			});
		}

		it('a redirect without an address is refused as well', async () => {
			api = await driver.start([{ kind: 'answer', status: 304, body: '' }]);

			const turn = await driver.create(api.origin).send(conversation, () => {}, never);

			assert.equal(turn.kind === 'failed' && turn.code, 'model.redirected');
		});
	});
}
