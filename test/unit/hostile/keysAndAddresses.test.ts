import { inspect } from 'node:util';
import { createAnthropicModel } from '../../../src/planners/anthropic/createAnthropicModel';
import { createOpenAiModel } from '../../../src/planners/openai/createOpenAiModel';
import { checkBaseUrl } from '../../../src/planners/request/checkBaseUrl';
import { ApiKeys } from '../../../src/vscode/model/apiKeys';
import { hostileCase } from '../../support/hostile/hostileCase';
import { startStandIn } from '../../support/standIn/startStandIn';
import { useCli } from '../cli/useCli';
import { memorySecrets } from '../vscode/model/memorySecrets';
import { canary, watchCanary } from './support/canary';
import { inRoot } from './support/hostileRoot';
import { inTurn } from './support/inTurn';
import { call, errorOf, homeOf } from './support/processes';

describe('a hostile place of a key or of an address', () => {
	const cli = useCli();

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

	hostileCase('config-09', 'takes no key from the command line, and repeats none', () =>
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
	);

	hostileCase('config-09', 'shows no key in what the console shows of a model', async () => {
		const models = [
			createAnthropicModel({ apiKey: canary, model: 'm' }),
			createOpenAiModel({ apiKey: canary, baseURL: 'http://127.0.0.1:1/v1', model: 'm' }),
		];
		const shown = models.map(model => inspect(model, { depth: 20, showHidden: true }) + JSON.stringify(model));
		return { seen: shown.map(text => text.includes(canary)), promised: [false, false] };
	});
});
