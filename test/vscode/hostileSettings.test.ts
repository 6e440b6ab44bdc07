import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { openHost } from '../../src/adapters/openHost';
import { createModelPlanner } from '../../src/core/plan/model/modelPlanner';
import { planSpec } from '../../src/core/plan/planSpec';
import { createEditorModel } from '../../src/vscode/model/createEditorModel';
import { findIgnoredSettings } from '../../src/vscode/model/findIgnoredSettings';
import { plannerSettings } from '../../src/vscode/model/plannerSettings';
import { verifySettings } from '../../src/vscode/settings';
import { hostileCase } from '../support/hostile/hostileCase';
import { messageReply, startMessagesApi } from '../support/standIn/messagesApi';
import { notesPlan } from '../support/standIn/notesPlan';
import { type StandIn, startStandIn } from '../support/standIn/startStandIn';
import { filesWith } from '../unit/cli/planner/support';
import { eventually } from './support/eventually';
import { replaceText, specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { lines } from './support/logged';
import { useModels } from './support/models';
import { useOwnSettings } from './support/ownSettings';

const canary = 'sk-canary-51c0ffee';

/** A setting that a workspace may set; once it arrived, all of its file did. */
const arrived = { 'specDrivenOps.specs.requirementHeadings': ['Grenzen'] };

describe('settings of a hostile workspace', () => {
	let servers: StandIn[] = [];

	// Hooks run in their order: this one while lists are still answered.
	afterEach(async () => {
		inputs.choices.splice(0, Number.POSITIVE_INFINITY, 'Anthropic');
		await vscode.commands.executeCommand('specDrivenOps.clearApiKey');
		await Promise.all(servers.map(server => server.close()));
		servers = [];
	});

	const example = useExample();
	const inputs = useInputs();
	const createModels = useModels();
	const setOwn = useOwnSettings();

	/** Write settings of the workspace, and wait until the editor has read them. */
	async function workspaceSays(settings: object): Promise<void> {
		const file = join(example.folder, '.vscode/settings.json');
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify({ ...settings, ...arrived }));
		await eventually(() => {
			const heard = vscode.workspace
				.getConfiguration('specDrivenOps')
				.get<readonly string[]>('specs.requirementHeadings');
			if (heard?.[0] !== 'Grenzen') {
				throw new Error('not yet');
			}
		});
	}

	async function startApi(): Promise<StandIn> {
		const api = await startMessagesApi(notesPlan.map(messageReply));
		servers.push(api);
		return api;
	}

	async function enterKey(): Promise<void> {
		inputs.choices.push('Anthropic');
		inputs.typed.push(canary);
		await vscode.commands.executeCommand('specDrivenOps.setApiKey');
	}

	async function plan(): Promise<void> {
		await replaceText(await example.open(specPath), 'Hello', 'Welcome');
		await vscode.commands.executeCommand('specDrivenOps.plan');
	}

	hostileCase('config-01', 'send nothing to the address that they name, and are told of', async () => {
		const evil = await startStandIn(() => ({ kind: 'hold' }));
		servers.push(evil);
		const api = await startApi();
		const names = ['anthropic.baseUrl', 'openai.baseUrl'].map(name => `specDrivenOps.${name}`);
		await workspaceSays({
			...Object.fromEntries(names.map(name => [name, evil.origin])),
			'specDrivenOps.apiBaseUrl': evil.origin,
		});
		await setOwn({ 'planner.id': 'anthropic', 'planner.model': 'stand-in-large', 'anthropic.baseUrl': api.origin });
		await enterKey();
		await plan();
		lines.length = 0;
		await createModels().models.settings();
		const told = lines.filter(line => line.includes('so that it is ignored')).join();
		return {
			seen: {
				evil: evil.requests.length,
				own: api.requests.length > 0,
				ignored: await findIgnoredSettings(),
				told: names.filter(name => told.includes(name)),
				files: filesWith(example.folder, canary),
				settings: JSON.stringify(vscode.workspace.getConfiguration('specDrivenOps')).includes(canary),
			},
			promised: { evil: 0, own: true, ignored: names, told: names, files: [], settings: false },
		};
	});

	hostileCase(
		'config-04',
		'say nothing about planners, addresses and programs, on their own or for a language',
		async () => {
			const evil = {
				'specDrivenOps.planner.id': 'openai',
				'specDrivenOps.planner.model': 'evil',
				'specDrivenOps.anthropic.baseUrl': 'https://evil.example',
				'specDrivenOps.openai.baseUrl': 'https://evil.example/v1',
				'specDrivenOps.claudeCode.path': '/tmp/evil',
				'specDrivenOps.verify.bash': '/tmp/evil',
				'specDrivenOps.verify.timeLimit': 1,
			};
			const before = [plannerSettings(), verifySettings()];
			await workspaceSays({ ...evil, '[markdown]': evil, '[json][markdown]': evil });
			const uri = example.uri(specPath);
			const languages = [uri, { uri, languageId: 'markdown' }, { uri, languageId: 'json' }];
			const heard = Object.keys(evil)
				.flatMap(name => languages.map(scope => vscode.workspace.getConfiguration(undefined, scope).inspect(name)))
				.filter(found =>
					[
						found?.workspaceValue,
						found?.workspaceFolderValue,
						found?.workspaceLanguageValue,
						found?.workspaceFolderLanguageValue,
					].some(value => value !== undefined),
				);
			const { properties } = configuration();
			const scopes = Object.keys(evil).map(name => properties[name]?.scope ?? '');
			return {
				seen: {
					settings: [plannerSettings(), verifySettings()],
					heard,
					ignored: await findIgnoredSettings(),
					open: scopes.filter(scope => scope !== 'application' && scope !== 'machine'),
				},
				promised: { settings: before, heard: [], ignored: Object.keys(evil), open: [] },
			};
		},
	);

	hostileCase(
		'config-07',
		'turn off no question and no guard, since there is no such setting of a workspace',
		async () => {
			const open = Object.entries(configuration().properties)
				.filter(([, { scope }]) => scope !== 'application' && scope !== 'machine')
				.map(([name]) => name.replace('specDrivenOps.', ''));
			await workspaceSays({
				'specDrivenOps.autoApprove': true,
				'specDrivenOps.skipVerify': true,
				'specDrivenOps.maxFiles': 1e9,
			});
			let asked = 0;
			const { showWarningMessage } = vscode.window;
			Object.assign(vscode.window, {
				showWarningMessage: async () => {
					asked++;
				},
			});
			const code = example.read('src/hello.py');
			try {
				await plan();
				await vscode.commands.executeCommand('specDrivenOps.apply');
			} finally {
				Object.assign(vscode.window, { showWarningMessage });
			}
			return {
				seen: { open, asked, isSame: example.read('src/hello.py') === code },
				promised: {
					open: [
						'specs.include',
						'specs.requirementHeadings',
						'editor.codeLens',
						'editor.changeMarks',
						'editor.lineAnnotation',
						// What is told of wording and references; a team shares that, and nothing is written by it.
						'editor.problems',
						'lint.rules',
					],
					...{ asked: 1, isSame: true },
				},
			};
		},
	);

	hostileCase('config-10', 'of a wrong kind fall back to safe values, also the user’s own', async () => {
		const limits: unknown[] = ['60', [60], null, {}, -1, 0, 0.001, 1e9, '__proto__', true];
		const seen: unknown[] = [];
		for (const limit of limits) {
			await setOwn({ 'verify.timeLimit': limit, 'verify.bash': limit === '__proto__' ? 5 : '' });
			seen.push(verifySettings());
		}
		await setOwn({ 'planner.id': '__proto__', 'planner.model': ['m'], 'openai.baseUrl': 1e9, 'planner.effort': {} });
		const { id, model, effort, baseUrls, wrong } = plannerSettings();
		return {
			seen: { limits: seen, planner: { id, model, effort, url: baseUrls.openai }, wrong: wrong.length },
			promised: {
				limits: limits.map(() => ({})),
				planner: { id: 'auto', model: '', effort: undefined, url: '' },
				wrong: 4,
			},
		};
	});

	hostileCase(
		'model-19',
		'of a model of the editor: each refusal is told by its code, and nobody else is asked instead',
		async () => {
			const { LanguageModelError, LanguageModelTextPart } = vscode;
			const refusing = (error: Error) => {
				const stream = async function* () {
					yield new LanguageModelTextPart('I');
					throw error;
				};
				return fake(stream());
			};
			const strange = async function* () {
				yield { strange: true };
			};
			const faults: readonly (readonly [code: string, model: vscode.LanguageModelChat])[] = [
				['model.no_permission', refusing(LanguageModelError.NoPermissions(canary))],
				['model.rate_limited', refusing(LanguageModelError.Blocked(canary))],
				['model.unknown_model', refusing(LanguageModelError.NotFound(canary))],
				['model.stopped', refusing(new Error(`off_topic ${canary}`))],
				['model.server_error', refusing(new Error(canary))],
				['model.no_plan', fake(strange())],
				['model.context_exceeded', { ...fake(strange()), maxInputTokens: 10, countTokens: async () => 11 }],
			];
			const host = openHost(example.folder);
			const token = new vscode.CancellationTokenSource().token;
			const spec = example.read(specPath);
			example.write(specPath, spec.replace('Hello', 'Hey'));
			const outcomes = [];
			for (const [, model] of faults) {
				const planner = createModelPlanner(createEditorModel(model, 5000));
				outcomes.push(await planSpec(host, specPath, { planner }, token));
			}
			example.write(specPath, spec);
			const api = await startApi();
			await setOwn({ 'anthropic.baseUrl': api.origin });
			await enterKey();
			await setOwn({ 'planner.id': 'vscode' });
			const before = api.requests.length;
			await plan();
			return {
				seen: {
					codes: outcomes.map(outcome => (outcome.kind === 'failed' ? outcome.code : outcome.kind)),
					leaks: JSON.stringify(outcomes).includes(canary),
					others: api.requests.length - before,
				},
				promised: { codes: faults.map(([code]) => code), leaks: false, others: 0 },
			};
		},
	);
});

/** The settings of the manifest. */
function configuration(): Configuration {
	const manifest: { readonly contributes: { readonly configuration: Configuration | readonly Configuration[] } } =
		vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops')?.packageJSON;
	const parts = [manifest.contributes.configuration].flat();
	return { properties: Object.assign({}, ...parts.map(({ properties }) => properties)) };
}

interface Configuration {
	readonly properties: Readonly<Record<string, { readonly scope?: string }>>;
}

function fake(stream: AsyncIterable<unknown>): vscode.LanguageModelChat {
	return {
		...{ name: 'Fake', id: 'fake-1', vendor: 'fake', family: 'fake', version: '1', maxInputTokens: 10_000 },
		countTokens: async () => 1,
		sendRequest: async () => ({ stream, text: (async function* () {})() }),
	};
}
