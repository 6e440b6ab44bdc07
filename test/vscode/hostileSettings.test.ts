import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { createEditorModel } from '../../src/vscode/model/createEditorModel';
import { findIgnoredSettings } from '../../src/vscode/model/findIgnoredSettings';
import { plannerSettings } from '../../src/vscode/model/plannerSettings';
import { verifySettings } from '../../src/vscode/settings';
import { hostileCase } from '../support/hostile/hostileCase';
import { messageReply, startMessagesApi } from '../support/standIn/messagesApi';
import { notesPlan } from '../support/standIn/notesPlan';
import { type StandIn, startStandIn } from '../support/standIn/startStandIn';
import { filesWith } from '../unit/cli/planner/support';
import { conversation } from '../unit/planners/conversations';
import { eventually } from './support/eventually';
import { replaceText, specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
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
		return {
			seen: {
				evil: evil.requests.length,
				own: api.requests.length > 0,
				ignored: await findIgnoredSettings(),
				files: filesWith(example.folder, canary),
				settings: JSON.stringify(vscode.workspace.getConfiguration('specDrivenOps')).includes(canary),
			},
			promised: { evil: 0, own: true, ignored: names, files: [], settings: false },
		};
	});

	hostileCase(
		'config-04',
		'say nothing about planners, addresses and programs, on their own or for a language',
		async () => {
			const evil = {
				'specDrivenOps.planner.id': 'openai',
				'specDrivenOps.planner.model': 'evil',
				'specDrivenOps.openai.baseUrl': 'https://evil.example/v1',
				'specDrivenOps.anthropic.baseUrl': 'https://evil.example',
				'specDrivenOps.claudeCode.path': '/tmp/evil',
				'specDrivenOps.verify.bash': '/tmp/evil',
				'specDrivenOps.verify.timeLimit': 1,
			};
			const before = [plannerSettings(), verifySettings()];
			await workspaceSays({ ...evil, '[markdown]': evil, '[json][markdown]': evil });
			return { seen: [plannerSettings(), verifySettings()], promised: before };
		},
	);

	hostileCase(
		'config-07',
		'turn off no question and no guard, since there is no such setting of a workspace',
		async () => {
			const manifest: { readonly contributes: { readonly configuration: Configuration | readonly Configuration[] } } =
				vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops')?.packageJSON;
			const parts = [manifest.contributes.configuration].flat();
			const open = parts
				.flatMap(({ properties }) => Object.entries(properties))
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
			const faults: readonly (readonly [code: string, error: Error])[] = [
				['model.no_permission', LanguageModelError.NoPermissions(canary)],
				['model.rate_limited', LanguageModelError.Blocked(canary)],
				['model.unknown_model', LanguageModelError.NotFound(canary)],
				['model.server_error', new Error(canary)],
			];
			const turns = [];
			for (const [, error] of faults) {
				const stream = async function* () {
					yield new LanguageModelTextPart('I');
					throw error;
				};
				const token = new vscode.CancellationTokenSource().token;
				turns.push(await createEditorModel(fake(stream()), 5000).send(conversation, () => {}, token));
			}
			const unknown = (async function* () {
				yield { strange: true };
			})();
			const odd = await createEditorModel(fake(unknown), 5000).send(
				conversation,
				() => {},
				new vscode.CancellationTokenSource().token,
			);
			const api = await startApi();
			await setOwn({ 'anthropic.baseUrl': api.origin });
			await enterKey();
			await setOwn({ 'planner.id': 'vscode' });
			const before = api.requests.length;
			await plan();
			return {
				seen: {
					codes: turns.map(turn => (turn.kind === 'failed' ? turn.code : turn.kind)),
					leaks: JSON.stringify(turns).includes(canary),
					odd: odd.kind,
					others: api.requests.length - before,
				},
				promised: { codes: faults.map(([code]) => code), leaks: false, odd: 'answered', others: 0 },
			};
		},
	);
});

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
