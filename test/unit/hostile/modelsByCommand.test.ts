import { inspect } from 'node:util';
import { createAnthropicModel } from '../../../src/planners/anthropic/createAnthropicModel';
import { createOpenAiModel } from '../../../src/planners/openai/createOpenAiModel';
import { checkBaseUrl } from '../../../src/planners/request/checkBaseUrl';
import { ApiKeys } from '../../../src/vscode/model/apiKeys';
import { hostileCase } from '../../support/hostile/hostileCase';
import { completionReply, startChatCompletions } from '../../support/standIn/chatCompletions';
import { messageReply, type SaidMessage, startMessagesApi } from '../../support/standIn/messagesApi';
import { type StandIn, startStandIn } from '../../support/standIn/startStandIn';
import { planning } from '../cli/planner/support';
import { useCli } from '../cli/useCli';
import { memorySecrets } from '../vscode/model/memorySecrets';
import { canary, watchCanary } from './support/canary';
import { type HostileRoot, inRoot, plant } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call, errorOf, homeOf } from './support/processes';

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

	hostileCase(
		'model-15',
		'lets no text of the model steer the terminal',
		async () => {
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
		},
		{ timeoutMs: 60_000 },
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
		{ timeoutMs: 60_000 },
	);

	hostileCase(
		'config-06',
		'sends nothing over a base URL that is not safe, and shows look-alike hosts as what they are',
		() =>
			inRoot(async root => {
				const other = await startStandIn(() => ({ kind: 'hold' }));
				const port = new URL(other.origin).port;
				const urls = [
					...[
						'http://example.com',
						`http://user:${canary}@127.0.0.1:${port}`,
						'file:///etc/passwd',
						'ftp://example.com',
					],
					...[
						`http://127.0.0.1.example.com:${port}`,
						`http://127.0.0.1:${port}?key=1`,
						`http://127.0.0.1:${port}#x`,
						'example',
					],
				];
				const watch = watchCanary();
				const codes = await inTurn(urls, async url => {
					const env = { ANTHROPIC_API_KEY: canary, ANTHROPIC_BASE_URL: url };
					const ended = await call(root, cli.script, ['plan', '--planner', 'anthropic', '--json'], { env });
					watch.told('output', ended.out + ended.err);
					return errorOf(ended);
				});
				watch.foreign(other);
				await other.close();
				const lookalike = checkBaseUrl('https://\u0430nthropic.com');
				return {
					seen: {
						codes,
						leaks: watch.leaks,
						requests: other.requests.length,
						host: 'host' in lookalike && lookalike.host,
					},
					promised: { codes: urls.map(() => 'model.base_url'), leaks: [], requests: 0, host: 'xn--nthropic-06g.com' },
				};
			}),
		{ timeoutMs: 60_000 },
	);

	hostileCase(
		'config-06',
		'gives a key to the origin that it was entered for, and to no other port or host',
		async () => {
			const keys = new ApiKeys(memorySecrets());
			await keys.set('anthropic', 'http://127.0.0.1:8080', canary);
			const origins = [
				'http://127.0.0.1:8080',
				'http://127.0.0.1:8081',
				'http://localhost:8080',
				'https://127.0.0.1:8080',
				'https://evil.example',
			];
			const given = await Promise.all(origins.map(origin => keys.get('anthropic', origin)));
			return { seen: given, promised: [canary, ...Array(4).fill(undefined)] };
		},
	);

	hostileCase(
		'config-09',
		'takes no key from the command line, and repeats none',
		() =>
			inRoot(async root => {
				const watch = watchCanary();
				const env = { ANTHROPIC_API_KEY: canary };
				const calls: readonly (readonly [argv: readonly string[], env: object, code: string])[] = [
					[['plan', '--api-key', canary], {}, 'key.in_arguments'],
					[['plan', `--key=${canary}`], {}, 'key.in_arguments'],
					[['plan', `--model=${canary}`], env, 'key.in_arguments'],
					[['plan', '--target', canary], env, 'key.in_arguments'],
					[['plan', '--spec', `sk-ant-${'api03-Zx81kQw93LmNbV72cXz0'}`], {}, 'key.in_arguments'],
					[['plan'], { ...env, SPEC_OPS_MODEL: canary }, 'key.misplaced'],
					[['plan'], { ...env, SPEC_OPS_PLANNER: canary }, 'key.misplaced'],
				];
				const codes = await inTurn(calls, async ([argv, more]) => {
					const ended = await call(root, cli.script, [...argv, '--json'], { env: { ...more } });
					watch.told(argv.join(' ').slice(0, 12), ended.out + ended.err);
					return [ended.exit, errorOf(ended), /environment variable|ANTHROPIC_API_KEY/.test(ended.out)];
				});
				watch.folder(root.folder);
				watch.folder(homeOf(root));
				return {
					seen: { codes, leaks: watch.leaks },
					promised: { codes: calls.map(([, , code]) => [1, code, true]), leaks: [] },
				};
			}),
		{ timeoutMs: 60_000 },
	);

	hostileCase('config-09', 'shows no key in what the console shows of a model', async () => {
		const models = [
			createAnthropicModel({ apiKey: canary, model: 'm' }),
			createOpenAiModel({ apiKey: canary, baseURL: 'http://127.0.0.1:1/v1', model: 'm' }),
		];
		const shown = models.map(model => inspect(model, { depth: 20, showHidden: true }) + JSON.stringify(model));
		return { seen: shown.map(text => text.includes(canary)), promised: [false, false] };
	});

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
