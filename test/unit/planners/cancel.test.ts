import assert from 'node:assert/strict';
import type { ChatProgress } from '../../../src/core/plan/model/chatModel';
import type { Reply, StandIn } from '../../support/standIn/startStandIn';
import { cancellable, conversation } from './conversations';
import { type Driver, drivers } from './drivers';

const said = { text: 'First I read.', calls: [{ id: 'c1', name: 'read_file', input: { path: 'src/hello.py' } }] };

interface Stage {
	readonly stage: string;
	readonly reply: (driver: Driver) => Reply;
	/** Whether the stage is reached; the requests that the server saw are given, too. */
	readonly reached: (progress: readonly ChatProgress[], requests: number) => boolean;
}

const stages: readonly Stage[] = [
	{ stage: 'while no answer comes', reply: () => ({ kind: 'hold' }), reached: (_, requests) => requests === 1 },
	{
		stage: 'inside the text',
		reply: driver => ({ kind: 'stream', frames: driver.frames(said).slice(0, 4), end: 'hold' }),
		reached: progress => progress.some(({ kind }) => kind === 'text'),
	},
	{
		stage: 'inside the JSON of a call',
		reply: driver => ({ kind: 'stream', frames: driver.frames(said).slice(0, -driver.framesBehindCall), end: 'hold' }),
		reached: progress => progress.some(one => one.kind === 'received' && one.characters > 20),
	},
	{
		stage: 'while it waits to ask again',
		reply: driver => driver.error(529, 'overloaded_error', 'busy', { 'retry-after': '1' }),
		reached: progress => progress.some(({ kind }) => kind === 'waiting'),
	},
];

for (const driver of drivers) {
	describe(`cancelling ${driver.name}`, () => {
		let api: StandIn | undefined;

		afterEach(() => api?.close());

		for (const { stage, reply, reached } of stages) {
			it(`ends at once ${stage}, and leaves no connection`, async () => {
				api = await driver.start([reply(driver)]);
				const token = cancellable();
				const progress: ChatProgress[] = [];

				const turn = driver.create(api.origin).send(conversation, one => progress.push(one), token);
				await until(() => reached(progress, api?.requests.length ?? 0));
				const started = performance.now();
				token.cancel();

				assert.deepEqual(await turn, { kind: 'cancelled' });
				assert.ok(performance.now() - started < 500);
				await api.requests[0]?.over;
				assert.equal(api.requests.length, 1);
			});
		}

		it('sends nothing where it was cancelled before', async () => {
			api = await driver.start([]);
			const token = cancellable();
			token.cancel();

			const turn = await driver.create(api.origin).send(conversation, () => {}, token);

			assert.deepEqual(turn, { kind: 'cancelled' });
			assert.equal(api.requests.length, 0);
		});
	});
}

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) {
		await new Promise(resolve => setTimeout(resolve, 2));
	}
}
