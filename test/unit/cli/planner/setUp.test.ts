import assert from 'node:assert/strict';
import type { Models } from '../../../../src/cli/planner/models';
import { runCli } from '../../../../src/cli/runCli';
import { failed, nothingWritten } from '../../../../src/core/failure';
import * as rootParts from '../../../../src/rootParts';
import { openFolder, type Repository } from '../support';
import { spec } from './support';

describe('who plans on the command line', () => {
	let folder: Repository;
	let opened: unknown[];

	beforeEach(() => {
		folder = openFolder();
		folder.write('.openspec/spec.md', spec);
		opened = [];
	});

	afterEach(() => folder.dispose());

	/** Models that note what they are opened with, and fail when they are asked. */
	const models: Models = {
		anthropic: access => open('anthropic', access),
		openai: access => open('openai', access),
		claudeCode: () => Promise.reject(new Error('not asked for')),
	};

	async function open(id: string, access: { readonly model: string }) {
		opened.push({ id, ...access });
		return {
			info: { id, model: access.model },
			inputLimit: 100_000,
			send: async () => failed('model.server_error', 'It has a fault.', nothingWritten, 'Plan later.'),
		};
	}

	async function run(env: Readonly<Record<string, string>>, ...argv: readonly string[]) {
		const texts = { out: '', err: '' };
		const exit = await runCli(
			argv,
			{
				cwd: folder.folder,
				env,
				interactive: false,
				color: false,
				out: text => {
					texts.out += text;
				},
				err: text => {
					texts.err += text;
				},
				ask: async () => '',
				onInterrupt: () => ({ dispose: () => {} }),
			},
			{ version: '0.0.0', loadRootParts: async () => rootParts, models, serveMcp: async () => {} },
		);
		return { exit, ...texts };
	}

	const key = { ANTHROPIC_API_KEY: 'key-of-anthropic' };
	const server = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' };

	for (const [name, env, argv, expected] of [
		['the usual model of anthropic', key, ['--planner', 'anthropic'], ['anthropic', 'claude-opus-5-5']],
		['the model of the environment', { ...key, SPEC_OPS_MODEL: 'm1' }, [], ['anthropic', 'm1']],
		['the model of the call before it', { ...key, SPEC_OPS_MODEL: 'm1' }, ['--model', 'm2'], ['anthropic', 'm2']],
		['a server without a key', { ...server, SPEC_OPS_MODEL: 'm1' }, [], ['openai', 'm1']],
		[
			'the planner of the environment',
			{ ...key, ...server, SPEC_OPS_PLANNER: 'openai', SPEC_OPS_MODEL: 'm' },
			[],
			['openai', 'm'],
		],
		[
			'the planner of the call before it',
			{ ...key, SPEC_OPS_PLANNER: 'literal' },
			['--planner', 'anthropic'],
			['anthropic', 'claude-opus-5-5'],
		],
	] as const) {
		it(`is ${name}`, async () => {
			const { err } = await run(env, 'plan', ...argv);

			assert.match(err, /^Error: It has a fault\.\n/);
			assert.deepEqual(
				opened.map(one => Object.assign({ id: '', model: '' }, one)).map(({ id, model }) => [id, model]),
				[expected],
			);
		});
	}

	it('gives a model its address and its key, and none of another', async () => {
		await run({ ...key, ...server, OPENAI_API_KEY: 'key-of-openai' }, 'plan', '--planner', 'openai', '--model', 'm');
		await run({ ...key, ANTHROPIC_BASE_URL: 'https://proxy.example' }, 'plan', '--planner', 'anthropic');

		assert.deepEqual(opened, [
			{ id: 'openai', apiKey: 'key-of-openai', baseURL: server.OPENAI_BASE_URL, model: 'm' },
			{ id: 'anthropic', apiKey: 'key-of-anthropic', baseURL: 'https://proxy.example', model: 'claude-opus-5-5' },
		]);
	});

	it('is told how hard to think', async () => {
		await run(key, 'plan', '--planner', 'anthropic', '--effort', 'high');
		await run(key, 'plan', '--effort', 'low');

		assert.deepEqual(
			opened.map(one => Object.assign({ effort: '' }, one).effort),
			['high', 'low'],
		);
	});

	for (const [name, env] of [
		['nothing is set up', {}],
		['a key is empty', { ANTHROPIC_API_KEY: ' ' }],
		['a server is without the name of a model', server],
		['two are set up and nobody chose', { ...key, ...server, SPEC_OPS_MODEL: 'm' }],
	] as const) {
		it(`is nobody but the offline planner where ${name}, and the ways on are told`, async () => {
			const planned = await run(env, 'plan');
			const applied = await run(env, 'apply', '--auto-approve', '--json');

			assert.equal(planned.exit, 0);
			assert.match(planned.out, /Unresolved\n/);
			assert.match(planned.out, /A model can plan them: “spec-ops plan --planner anthropic”, or openai;/);
			assert.match(JSON.parse(applied.out).error.next, /have a model plan with “spec-ops plan --planner anthropic”/);
			assert.deepEqual(opened, []);
		});
	}

	for (const [code, message, env, argv] of [
		['key.missing', /ANTHROPIC_API_KEY is not set/, server, ['--planner', 'anthropic']],
		['model.base_url', /OPENAI_BASE_URL is not set/, key, ['--planner', 'openai', '--model', 'm']],
		['model.missing', /needs the name of a model/, server, ['--planner', 'openai']],
		['usage', /There is no planner “gpt”/, {}, ['--planner', 'gpt']],
		['usage', /There is no planner “gpt”/, { SPEC_OPS_PLANNER: 'gpt' }, []],
		['usage', /“literal” asks no model/, key, ['--planner', 'literal', '--model', 'm']],
		['usage', /“literal” asks no model/, key, ['--planner', 'literal', '--effort', 'high']],
		['usage', /There is no such effort/, key, ['--planner', 'anthropic', '--effort', 'huge']],
		['usage', /cannot be told how hard/, server, ['--planner', 'openai', '--model', 'm', '--effort', 'high']],
		['usage', /cannot be told how hard/, { ...server, SPEC_OPS_MODEL: 'm' }, ['--effort', 'high']],
		['usage', /No planner that asks a model is set up/, {}, ['--effort', 'high']],
		['usage', /No planner that asks a model is set up/, {}, ['--model', 'm']],
		['usage', /More than one planner/, { ...key, ...server }, ['--model', 'm']],
		['key.in_arguments', /does not go on the command line/, {}, ['--api-key', 'abc']],
		['key.in_arguments', /does not go on the command line/, {}, ['--model=sk-ant-api03-7f3a9b2c1d5e8f60']],
		['key.in_arguments', /does not go on the command line/, key, [key.ANTHROPIC_API_KEY]],
		[
			'key.misplaced',
			/where the name of a planner or of a model belongs/,
			{ ...key, SPEC_OPS_MODEL: 'key-of-anthropic' },
			[],
		],
	] as const) {
		it(`refuses “plan ${argv.map(word => word.slice(0, 12)).join(' ')}” with ${Object.keys(env).join(', ') || 'nothing'} set: ${code}`, async () => {
			const { exit, out, err } = await run(env, 'plan', ...argv, '--json');

			const { error } = JSON.parse(out);
			assert.equal(exit, 1);
			assert.equal(error.code, code);
			assert.match(error.message, message);
			assert.match(err, /^Error: .+\n.*Nothing was written\.\n.+\n$/);
			assert.doesNotMatch(out + err, /key-of-anthropic|7f3a9b2c1d/);
			assert.deepEqual(opened, []);
		});
	}

	it('is not said by files of the repository', async () => {
		const settings =
			'ANTHROPIC_API_KEY=k\nOPENAI_BASE_URL=https://evil.example\nSPEC_OPS_PLANNER=openai\nSPEC_OPS_MODEL=m\n';
		for (const path of ['.env', '.openspec/.env', '.openspec/config.yaml', '.spec-ops/config.json']) {
			folder.write(path, settings);
		}

		const { exit, out } = await run({}, 'plan', '--json');

		assert.equal(exit, 0);
		assert.equal(JSON.parse(out).planner.id, 'literal');
		assert.deepEqual(opened, []);
	});
});
