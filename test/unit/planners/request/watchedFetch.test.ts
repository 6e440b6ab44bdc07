import assert from 'node:assert/strict';
import { usualLimits } from '../../../../src/planners/request/requestLimits';
import { Watch } from '../../../../src/planners/request/watch';
import { watchedFetch } from '../../../../src/planners/request/watchedFetch';
import { type StandIn, startStandIn } from '../../../support/standIn/startStandIn';
import { never } from '../conversations';

describe('watchedFetch', () => {
	let foreign: StandIn;

	beforeEach(async () => {
		foreign = await startStandIn(() => ({ kind: 'answer', status: 200, body: '{}' }));
	});

	afterEach(() => foreign.close());

	it('sends nothing to another origin than the one that the key is for', async () => {
		const watch = new Watch(usualLimits, performance.now() + 5000, never);
		const options = { headers: new Set<string>(), accepts: 'application/json', answerBytes: 1000 };
		const send = watchedFetch(watch, { ...options, origin: 'https://api.example.com' });

		await assert.rejects(send(`${foreign.origin}/v1/models`));

		assert.deepEqual(watch.fault, { kind: 'redirected', host: new URL(foreign.origin).host });
		assert.equal(foreign.requests.length, 0);
	});

	it('sends no header but the known ones', async () => {
		const watch = new Watch(usualLimits, performance.now() + 5000, never);
		const options = { headers: new Set(['accept']), accepts: 'application/json', answerBytes: 1000 };
		const send = watchedFetch(watch, { ...options, origin: foreign.origin });

		await send(`${foreign.origin}/v1/models`, { headers: { accept: 'application/json', cookie: 'a=b' } });
		watch.end();

		assert.equal(foreign.requests[0]?.headers.accept, 'application/json');
		assert.equal(foreign.requests[0]?.headers.cookie, undefined);
	});
});
