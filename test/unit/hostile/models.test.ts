import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { createModelPlanner } from '../../../src/core/plan/model/modelPlanner';
import type { PlanningProgress } from '../../../src/core/plan/model/planningProgress';
import { parseStrictJson } from '../../../src/core/plan/model/tools/parseStrictJson';
import { planSpec } from '../../../src/core/plan/planSpec';
import { loadPlan } from '../../../src/core/plan/planStore';
import type { RequestLimits } from '../../../src/planners/request/requestLimits';
import { hostileCase } from '../../support/hostile/hostileCase';
import type { SaidMessage } from '../../support/standIn/messagesApi';
import { type Reply, type StandIn, startStandIn } from '../../support/standIn/startStandIn';
import { conversation } from '../planners/conversations';
import { type Driver, drivers } from '../planners/drivers';
import { neverCancelled } from '../support/memoryHost';
import { canary, watchCanary } from './support/canary';
import { changedBetween, inRoot, specPath } from './support/hostileRoot';
import { inTurn } from './support/inTurn';

/** A call that makes a file, so that something of a plan is there when the fault comes. */
const made: SaidMessage = {
	calls: [{ id: 'c1', name: 'create_file', input: { path: 'evil.sh', text: 'echo evil\n' } }],
};
const said: SaidMessage = { text: 'I begin.', calls: [{ id: 'c2', name: 'finish', input: finishOf(1) }] };

function finishOf(edits: number, more: object = {}) {
	return {
		summary: 'Made.',
		edits: [{ path: 'evil.sh', reason: 'It is asked for.', requirements: [] }],
		edit_count: edits,
		...{ verify: [], assumptions: [], unresolved: [], ...more },
	};
}

const whole = (driver: Driver, message: SaidMessage): Reply => ({ kind: 'stream', frames: driver.frames(message) });
const cutCall = (driver: Driver, end: 'cut' | 'close' | 'hold'): Reply => ({
	kind: 'stream',
	frames: driver.frames(said).slice(0, -driver.framesBehindCall),
	end,
});
const stopping = (driver: Driver, stop: string | undefined): Reply =>
	whole(driver, { ...said, ...(stop !== undefined && { stop }) });
const answer = (body: string | Uint8Array, type: string, headers = {}): Reply => ({
	kind: 'answer',
	status: 200,
	headers: { 'content-type': type, ...headers },
	body,
});
const unfinished = '{"summary":"x","edits":[{"path":"evil.sh","reason":"r","requirements":[]},';

interface Fault {
	readonly reply: (driver: Driver) => Reply;
	readonly code: string;
	/** How often it is asked for; 1 by default. */
	readonly requests?: number;
	readonly limits?: Partial<RequestLimits>;
}

/** What comes after a first answer that made a file. */
const faults: readonly (readonly [id: string, title: string, ...faults: readonly Fault[]])[] = [
	[
		'model-01',
		'a connection that is cut in the middle',
		{ reply: driver => cutCall(driver, 'cut'), code: 'model.disconnected' },
	],
	[
		'model-02',
		'a stream that ends before its end',
		{ reply: driver => cutCall(driver, 'close'), code: 'model.incomplete' },
	],
	[
		'model-03',
		'a limit of tokens inside a call',
		{
			reply: driver =>
				whole(driver, { calls: [{ id: 'c2', name: 'finish', input: '{"summary":"half' }], stop: driver.stops.tokens }),
			code: 'model.truncated',
		},
	],
	[
		'model-05',
		'a refusal, and a reason to stop that nobody knows',
		{ reply: driver => stopping(driver, driver.stops.refusal), code: 'model.stopped' },
		{ reply: driver => stopping(driver, 'enlightened'), code: 'model.stopped' },
	],
	[
		'model-06',
		'silence after the first bytes',
		{ reply: driver => cutCall(driver, 'hold'), code: 'model.silent', limits: { idleMs: 200 } },
		{ reply: () => ({ kind: 'stream', frames: [], end: 'hold' }), code: 'model.silent', limits: { idleMs: 200 } },
	],
	[
		'model-08',
		'a wait of a day, and faults that do not end',
		{
			reply: driver => driver.error(429, 'rate_limit_error', 'slow down', { 'retry-after': '86400' }),
			code: 'model.rate_limited',
		},
		{ reply: driver => driver.error(529, 'overloaded_error', 'busy'), code: 'model.overloaded', requests: 3 },
		{ reply: driver => driver.error(500, 'api_error', 'oops'), code: 'model.server_error', requests: 3 },
	],
	[
		'model-09',
		'a key that is refused',
		{ reply: driver => driver.error(401, 'authentication_error', `bad key ${canary}`), code: 'key.invalid' },
		{ reply: driver => driver.error(403, 'permission_error', `no ${canary}`), code: 'key.invalid' },
	],
	[
		'model-11',
		'an answer that is none',
		{ reply: () => answer('<html>Sign in</html>', 'text/html'), code: 'model.bad_response' },
		{ reply: () => answer('', 'text/event-stream'), code: 'model.incomplete' },
		{ reply: () => answer('{}', 'application/json'), code: 'model.bad_response' },
		{
			reply: () =>
				answer(gzipSync(Buffer.alloc(8_000_000, ': nothing\n')), 'text/event-stream', { 'content-encoding': 'gzip' }),
			code: 'model.bad_response',
			limits: { answerBytes: 1_000_000 },
		},
	],
];

for (const driver of drivers) {
	describe(`a hostile answer of ${driver.name}`, () => {
		for (const [id, title, ...list] of faults) {
			hostileCase(id, `makes no plan of ${title}, and keeps the key`, async () => {
				const seen = await inTurn(list, fault => meet(driver, fault));
				return {
					seen,
					promised: list.map(({ code, requests = 1 }) => ({
						...{ code, requests: requests + 1, waits: requests - 1, saved: false, changed: [], leaks: [] },
					})),
				};
			});
		}

		hostileCase(
			'model-04',
			'is asked again where the JSON of a call has no end, and makes no plan of its beginning',
			async () => {
				const input = [unfinished, `${unfinished}]`, unfinished.slice(0, -1)];
				const codes = await inTurn(input, async json =>
					meet(driver, {
						reply: () => whole(driver, { calls: [{ id: 'c2', name: 'finish', input: json }] }),
						code: 'model.bad_json',
					}),
				);
				const miscounted = await meet(driver, {
					reply: () => whole(driver, { calls: [{ id: 'c2', name: 'finish', input: finishOf(2) }] }),
					code: '',
				});
				return {
					seen: {
						codes: codes.map(({ code, saved, changed }) => [code, saved, changed]),
						isMiscountRefused: miscounted.code.startsWith('model.'),
					},
					promised: { codes: input.map(() => ['model.bad_json', false, []]), isMiscountRefused: true },
				};
			},
		);

		hostileCase('model-10', 'is not followed to another host, which is named and gets nothing', async () => {
			const foreign = await startStandIn(() => ({ kind: 'hold' }));
			const statuses = [301, 302, 303, 307, 308];
			const outcomes = await inTurn(statuses, status => {
				const location = `${foreign.origin}/v1?key=${canary}`;
				return meet(
					driver,
					{
						reply: () => ({ kind: 'answer', status, headers: { location }, body: '' }),
						code: 'model.redirected',
					},
					foreign,
				);
			});
			await foreign.close();
			return {
				seen: { codes: outcomes.map(({ code, leaks }) => [code, leaks]), foreign: foreign.requests.length },
				promised: { codes: statuses.map(() => ['model.redirected', []]), foreign: 0 },
			};
		});

		hostileCase('model-11', 'gets nothing where the connection cannot be made safe', async () => {
			const api = await driver.start([]);
			const model = driver.create(api.origin.replace('http:', 'https:'), { retries: 0 });
			const turn = await model.send(conversation, () => {}, neverCancelled);
			await api.close();
			const watch = watchCanary();
			watch.told('the turn', turn);
			return {
				seen: {
					code: turn.kind === 'failed' ? turn.code : turn.kind,
					requests: api.requests.length,
					leaks: watch.leaks,
				},
				promised: { code: 'model.unreachable', requests: 0, leaks: [] },
			};
		});

		hostileCase(
			'model-12',
			'is taken in one form of JSON alone',
			async () => {
				const path = '"path":"evil.sh","text":"x"';
				const inputs = [
					`{${path},"path":"../b"}`,
					`{${path},"__proto__":{"polluted":1}}`,
					`{${path},"a":${'['.repeat(2000)}${']'.repeat(2000)}}`,
					`{${path},"n":1e400}`,
					`{"path":"evil.sh","text":"\\ud800"}`,
					`\ufeff{${path}}`,
					`{${path}} and more`,
					`\`\`\`json\n{${path}}\n\`\`\``,
					`{${path},"extra":true}`,
					'{"path":["evil.sh"],"text":"x"}',
				];
				const codes = await inTurn(inputs, async input => {
					const { code, saved, changed } = await meet(driver, {
						reply: () => whole(driver, { calls: [{ id: 'c2', name: 'create_file', input }] }),
						code: '',
					});
					return [code.startsWith('model.') || code.startsWith('edit.'), saved, changed];
				});
				const deep = parseStrictJson('['.repeat(100_000) + ']'.repeat(100_000), { units: 1_000_000, depth: 100 }).kind;
				return {
					seen: { codes, deep, polluted: 'polluted' in {} },
					promised: { codes: inputs.map(() => [true, false, []]), deep: 'bad', polluted: false },
				};
			},
			{ timeoutMs: 40_000 },
		);
	});
}

/** Plan with a model that first makes a file and then does what the fault says, for as long as it is asked. */
async function meet(driver: Driver, { reply, limits }: Fault, foreign?: StandIn) {
	return inRoot(async root => {
		const api = await driver.start([whole(driver, made), ...Array.from({ length: 60 }, () => reply(driver))]);
		const watch = watchCanary();
		try {
			const before = root.snapshot();
			const model = driver.create(api.origin, { answerBytes: 2_000_000, ...limits });
			let waits = 0;
			const onProgress = (progress: PlanningProgress) => {
				watch.told('progress', progress);
				waits += progress.kind === 'waiting' ? 1 : 0;
			};
			const planner = createModelPlanner(model, { onProgress });
			const outcome = await planSpec(root.host, specPath, { planner }, neverCancelled);
			watch.told('the outcome', outcome);
			watch.told('the model', model);
			watch.told('the planner', planner);
			watch.folder(root.around);
			watch.own(api);
			watch.processes();
			if (foreign) {
				watch.foreign(foreign);
			}
			assert.ok(api.requests.some(({ headers }) => headers.authorization?.includes(canary)));
			return {
				code: outcome.kind === 'failed' ? outcome.code : outcome.kind,
				requests: api.requests.filter(({ path }) => !path.includes('count_tokens')).length,
				saved: (await loadPlan(root.host, specPath)) !== undefined,
				changed: changedBetween(before, root.snapshot()),
				leaks: watch.leaks,
				// Waiting is shown, with the seconds that it takes.
				waits,
			};
		} finally {
			await api.close();
		}
	});
}
