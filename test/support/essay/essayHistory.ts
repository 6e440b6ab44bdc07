import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { SeenRequest } from '../standIn/startStandIn';
import { argumentGreeting, goodbye } from './essayFiles';

const text = v.string();
const historySchema = v.object({
	cycles: v.array(
		v.object({
			number: v.number(),
			propose: text,
			status: text,
			evidence: text,
			changes: v.array(v.object({ op: text, path: text })),
			record: v.object({
				begin: v.object({
					edits: v.array(v.object({ after: v.object({ sha256: text }) })),
					spec: v.object({ after: text }),
					planner: v.object({ id: text }),
					assumptions: v.array(v.unknown()),
				}),
				end: v.object({ results: v.array(v.object({ command: text, passed: v.boolean() })) }),
			}),
		}),
	),
	problems: v.array(v.unknown()),
});

/** Fail unless `history --json` tells the whole story, with the bytes that are on disk now. */
export function assertEssayTold(json: string, spec: string): void {
	const { cycles, problems } = v.parse(historySchema, JSON.parse(json));
	const recorded = { status: 'applied', evidence: 'recorded' };
	const modified = [{ op: 'modify', path: 'src/hello.py' }];
	assert.deepEqual(problems, []);
	assert.deepEqual(
		cycles.map(({ record: _, ...told }) => told),
		[
			{
				number: 1,
				propose: 'Bootstrap the script and its container.',
				changes: [
					{ op: 'create', path: 'Dockerfile' },
					{ op: 'create', path: 'src/hello.py' },
				],
				...recorded,
			},
			{ number: 2, propose: 'Say goodbye at the end.', changes: modified, ...recorded },
			{ number: 3, propose: 'Greet the author that the first argument names.', changes: modified, ...recorded },
		],
	);
	const last = cycles.at(-1)?.record ?? assert.fail();
	assert.deepEqual(last.begin, {
		edits: [{ after: { sha256: sha256(argumentGreeting + goodbye) } }],
		spec: { after: `sha256:${sha256(spec)}` },
		planner: { id: 'anthropic' },
		assumptions: [],
	});
	assert.deepEqual(
		last.end.results.map(({ command, passed }) => [command, passed]),
		[
			['python3 src/hello.py Alice', true],
			['python3 src/hello.py', true],
			['python3 src/hello.py | tail -n 1', true],
			["grep '^USER' Dockerfile", true],
		],
	);
}

const bodySchema = v.object({
	system: v.unknown(),
	tools: v.unknown(),
	messages: v.array(v.object({ content: v.array(v.unknown()) })),
});

/** Fail unless the model was asked twice for each of its four plans, with the same start both times, for the cache. */
export function assertEssayAsked(requests: readonly SeenRequest[]): void {
	const starts = requests
		.filter(({ path }) => path.split('?')[0] === '/v1/messages')
		.map(({ body }) => v.parse(bodySchema, JSON.parse(body)))
		.map(({ system, tools, messages }) => JSON.stringify([system, tools, messages[0]?.content[0]]));
	assert.equal(starts.length, 8);
	assert.equal(new Set(starts).size, 4);
	for (let turn = 0; turn < starts.length; turn += 2) {
		assert.equal(starts[turn + 1], starts[turn]);
	}
}

function sha256(bytes: string): string {
	return createHash('sha256').update(bytes).digest('hex');
}
