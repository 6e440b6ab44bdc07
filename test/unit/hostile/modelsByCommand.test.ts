import { hostileCase } from '../../support/hostile/hostileCase';
import { completionReply, startChatCompletions } from '../../support/standIn/chatCompletions';
import { messageReply, type SaidMessage, startMessagesApi } from '../../support/standIn/messagesApi';
import { type StandIn, startStandIn } from '../../support/standIn/startStandIn';
import { planning } from '../cli/planner/support';
import { useCli } from '../cli/useCli';
import { canary, watchCanary } from './support/canary';
import { type HostileRoot, inRoot, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call, errorOf } from './support/processes';
import { startSelfSigned } from './support/selfSigned';
import { sourcesWith } from './support/sourcesWith';

/** Stands in a file that the model reads; it belongs into requests and into no log. */
const fileMark = 'text-of-a-file-4711';

const apis = [
	{
		id: 'anthropic',
		start: (said: readonly SaidMessage[]) => startMessagesApi(said.map(messageReply)),
		env: (origin: string) => ({ ANTHROPIC_API_KEY: canary, ANTHROPIC_BASE_URL: origin }),
	},
	{
		id: 'openai',
		start: (said: readonly SaidMessage[]) => startChatCompletions(said.map(completionReply)),
		env: (origin: string) => ({ OPENAI_API_KEY: canary, OPENAI_BASE_URL: `${origin}/v1`, SPEC_OPS_MODEL: 'stand-in' }),
	},
] as const;

describe('the command line with a hostile model', () => {
	const cli = useCli();

	hostileCase('model-15', 'lets no text of the model steer the terminal', async () => {
		const texts = [
			'\u001b]0;owned\u0007',
			'\u001b[2J',
			'\u001b]8;;http://evil\u001b\\x',
			'\u001b]52;c;ZXZpbA==\u0007',
			'a\rb',
			'\u202egnp',
		];
		const hostile = texts.join(' ');
		const assumptions = [{ decision: hostile, alternatives: [hostile], suggestion: hostile, section: hostile }];
		const told = {
			...{ summary: hostile, assumptions, edits: [{ path: 'hello.sh', reason: hostile, requirements: [] }] },
		};
		const outputs = await inTurn(apis, ({ id, start, env }) =>
			inRoot(async root => {
				const api = await start(planning(told));
				const calls = [
					await call(root, cli.script, ['plan', '--planner', id], { env: env(api.origin) }),
					await call(root, cli.script, ['show']),
					await call(root, cli.script, ['show', '--json']),
					await call(root, cli.script, ['apply', '--auto-approve']),
					await call(root, cli.script, ['history']),
				];
				await api.close();
				return calls.map(({ out, err }) => out + err);
			}),
		);
		return {
			seen: outputs.map(list => ({
				says: list[0]?.includes('owned'),
				steered: list.filter(text => ['\u0007', '\u001b', '\r', '\u202e'].some(one => text.includes(one))),
			})),
			promised: apis.map(() => ({ says: true, steered: [] })),
		};
	});

	hostileCase(
		'model-11',
		'sends nothing to a server whose certificate nobody vouches for, whatever the repository says',
		async () => {
			const seen = await Promise.all(
				apis.map(({ id, env }) =>
					inRoot(async root => {
						const server = await startSelfSigned(root.around);
						const lax = { 'http.proxyStrictSSL': false, 'specDrivenOps.strictSSL': false };
						plant(`${root.folder}/.vscode/settings.json`, JSON.stringify(lax));
						plant(`${root.folder}/.env`, 'NODE_TLS_REJECT_UNAUTHORIZED=0\n');
						plant(`${root.folder}/.npmrc`, 'strict-ssl=false\n');
						const planned = await call(root, cli.script, ['plan', '--planner', id, '--json'], {
							env: env(server.origin),
						});
						await server.close();
						return [planned.exit, errorOf(planned), server.requests(), `${planned.out}${planned.err}`.includes(canary)];
					}),
				),
			);
			return {
				seen: { seen, switches: sourcesWith(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/) },
				promised: { seen: apis.map(() => [1, 'model.unreachable', 0, false]), switches: [] },
			};
		},
		{ platforms: ['linux', 'darwin'] },
	);

	hostileCase(
		'config-08',
		'logs neither key nor prompt nor files, whatever logs and traces the environment asks for',
		async () => {
			const leaks = await inTurn(apis, ({ id, start, env }) =>
				inRoot(async root => {
					const traces = await startStandIn(() => ({ kind: 'answer', status: 200, body: '{}' }));
					const api = await start(planning());
					plant(`${root.folder}/src/hello.sh`, `echo ${fileMark}\n`);
					const watch = watchCanary();
					const options = {
						env: {
							...env(api.origin),
							...{
								ANTHROPIC_LOG: 'debug',
								OPENAI_LOG: 'debug',
								LOG_LEVEL: 'debug',
								OTEL_LOG_LEVEL: 'debug',
							},
							...{
								OTEL_EXPORTER_OTLP_ENDPOINT: traces.origin,
								OTEL_TRACES_EXPORTER: 'otlp',
								OTEL_SDK_DISABLED: 'false',
							},
							...{ HTTP_PROXY: traces.origin, http_proxy: traces.origin, ANTHROPIC_CUSTOM_HEADERS: 'x-trace: 1' },
						},
						during: () => watch.processes(),
					};
					const { exit, out, err } = await call(
						root,
						cli.script,
						['plan', '--planner', id, '--json', '--debug'],
						options,
					);
					watch.told('output', out + err);
					watch.folder(root.around);
					watch.own(api);
					watch.foreign(traces);
					await Promise.all([api.close(), traces.close()]);
					return { exit, err, leaks: watch.leaks, traces: traces.requests.length, files: out.includes(fileMark) };
				}),
			);
			return { seen: leaks, promised: apis.map(() => ({ exit: 0, err: '', leaks: [], traces: 0, files: false })) };
		},
	);

	hostileCase(
		'model-01',
		'keeps the key out of words of processes, files, output and errors from the plan to the undo',
		async () => {
			const found = await inTurn(apis, ({ id, start, env }) =>
				inRoot(root => wholeRun(root, cli.script, id, start, env)),
			);
			return { seen: found, promised: apis.map(() => ({ exits: [0, 0, 0, 0, 1], leaks: [] })) };
		},
		{ timeoutMs: 90_000 },
	);
});

async function wholeRun(
	root: HostileRoot,
	script: string,
	id: string,
	start: (said: readonly SaidMessage[]) => Promise<StandIn>,
	env: (origin: string) => Readonly<Record<string, string>>,
) {
	const api = await start(
		planning({ verify: [{ command: 'env; cat /proc/$PPID/environ || true', requirements: [] }] }),
	);
	const watch = watchCanary();
	const options = { env: env(api.origin), during: () => watch.processes() };
	const calls = [
		await call(root, script, ['plan', '--planner', id, '--out', 'plan.json'], options),
		await call(root, script, ['apply', '--auto-approve', '--no-verify'], options),
		await call(root, script, ['history', '--json'], options),
		await call(root, script, ['undo', '--auto-approve', '--no-verify'], options),
		await call(root, script, ['plan', '--planner', id, '--debug', '--spec', 'nowhere/spec.md'], options),
	];
	for (const { out, err } of calls) {
		watch.told('output', out + err);
	}
	watch.folder(root.around);
	watch.own(api);
	await api.close();
	return { exits: calls.map(({ exit }) => exit), leaks: watch.leaks };
}
