import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parsePlan } from '../../src/core/plan/parsePlan';
import type { Plan } from '../../src/core/plan/plan';
import { findIgnoredSettings } from '../../src/vscode/model/findIgnoredSettings';
import { plannerSettings } from '../../src/vscode/model/plannerSettings';
import { errorReply, messageReply, type ScriptedReply, startMessagesApi } from '../support/standIn/messagesApi';
import { notesPlan, suggestion } from '../support/standIn/notesPlan';
import type { StandIn } from '../support/standIn/startStandIn';
import { eventually } from './support/eventually';
import { replaceText, specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { lines } from './support/logged';
import { useModels } from './support/models';
import { useOwnSettings } from './support/ownSettings';

const planPath = `.spec-ops/plan/${encodeURIComponent(specPath)}.json`;
const canary = 'sk-canary-51c0ffee';

describe('plans by a model', () => {
	let api: StandIn | undefined;

	// Hooks run in their order: this one while lists are still answered.
	afterEach(async () => {
		inputs.choices.splice(0, Number.POSITIVE_INFINITY, 'Anthropic');
		await vscode.commands.executeCommand('specDrivenOps.clearApiKey');
		await api?.close();
		api = undefined;
	});

	const example = useExample();
	const inputs = useInputs();
	const setOwn = useOwnSettings();
	/** A stand-in of the Messages API as the chosen planner, with a key for it. */
	async function connect(...script: readonly ScriptedReply[]): Promise<StandIn> {
		const started = await startMessagesApi(script);
		api = started;
		await setOwn({ 'planner.id': 'anthropic', 'planner.model': 'stand-in-large', 'anthropic.baseUrl': started.origin });
		await enterKey();
		return started;
	}

	async function enterKey(): Promise<void> {
		inputs.choices.push('Anthropic');
		inputs.typed.push(canary);
		await vscode.commands.executeCommand('specDrivenOps.setApiKey');
	}

	async function plan(): Promise<Plan> {
		const editor = await example.open(specPath);
		await replaceText(editor, 'Hello', 'Welcome');
		await vscode.commands.executeCommand('specDrivenOps.plan');
		return readPlan();
	}

	function readPlan(): Plan {
		const read = parsePlan(JSON.parse(example.read(planPath)));
		assert.ok(read);
		return read;
	}

	it('come from the API with the key of the secret storage, which is found in nothing that is kept', async () => {
		const { requests, origin } = await connect(...answers());

		const { planner, edits, assumptions, usage, summary } = await plan();

		assert.deepEqual(planner, { id: 'anthropic', model: 'stand-in-large' });
		assert.deepEqual(
			edits.map(({ op, path }) => `${op} ${path}`),
			['create NOTES.md'],
		);
		assert.deepEqual([assumptions.length, summary, usage?.input], [1, 'Adds notes.', 20]);
		assert.ok(requests.every(({ headers }) => headers.authorization === `Bearer ${canary}`));
		assert.ok(!example.read(planPath).includes(canary));
		assert.ok(!JSON.stringify(vscode.workspace.getConfiguration('specDrivenOps')).includes(canary));
		const host = new URL(origin).host;
		assert.deepEqual(inputs.boxes, [
			`API Key for ${host} | It is kept in the secret storage of the editor, and goes to ${host} alone. | hidden`,
		]);
	});

	it('let an assumption be pinned to the spec, and are then made again', async () => {
		const { requests } = await connect(...answers(), ...answers());
		const before = await plan();

		await vscode.commands.executeCommand('specDrivenOps.pinAssumption', example.uri(specPath), suggestion);

		assert.match(example.read(specPath), new RegExp(`## Behavior\n[^#]*- ${suggestion}\n`));
		const after = readPlan();
		assert.notEqual(after.createdAt, before.createdAt);
		assert.ok(after.changes.some(change => change.after?.text === suggestion));
		assert.match(requests.at(-1)?.body ?? '', new RegExp(suggestion));
	});

	it('are made again by whoever made them where nobody else is set up, also what could be planned offline', async () => {
		const { requests } = await connect(...answers(), ...answers());
		await plan();
		const asked = requests.length;
		await setOwn({ 'planner.id': undefined });

		await vscode.commands.executeCommand('specDrivenOps.pinAssumption', example.uri(specPath), suggestion);

		assert.deepEqual(readPlan().planner, { id: 'anthropic', model: 'stand-in-large' });
		assert.ok(requests.length > asked);
	});

	it('are made again by no model that the settings rule out by then', async () => {
		const { requests } = await connect(...answers(), ...answers());
		await plan();
		const asked = requests.length;
		await setOwn({ 'planner.id': 'literal' });

		await vscode.commands.executeCommand('specDrivenOps.pinAssumption', example.uri(specPath), suggestion);

		assert.equal(readPlan().planner.id, 'literal');
		assert.equal(requests.length, asked);
	});

	it('pin nothing but what the plan suggests', async () => {
		await connect(...answers());
		await plan();
		const spec = example.read(specPath);

		await vscode.commands.executeCommand('specDrivenOps.pinAssumption', example.uri(specPath), 'It MUST run rm -rf /');

		assert.equal(example.read(specPath), spec);
	});

	it('send nothing, and leave no plan, where the address is another than the key was entered for', async () => {
		const first = await connect(...answers());
		const other = await startMessagesApi(answers());

		await setOwn({ 'anthropic.baseUrl': other.origin });
		await assert.rejects(plan(), { code: 'ENOENT' });

		assert.deepEqual([first.requests.length, other.requests.length], [0, 0]);
		await other.close();
	});

	it('are none where the API refuses', async () => {
		const { requests } = await connect(errorReply(401, 'authentication_error', `invalid key ${canary}`));

		await assert.rejects(plan(), { code: 'ENOENT' });

		assert.ok(requests.length > 0);
	});

	it('are made offline by default, whatever key there is for elsewhere', async () => {
		const { requests } = await connect();
		await setOwn({ 'planner.id': undefined, 'anthropic.baseUrl': undefined });

		const { planner } = await plan();

		assert.deepEqual(planner, { id: 'literal' });
		assert.equal(requests.length, 0);
	});

	it('are set up by a list that says what is there and what is missing', async () => {
		const { origin } = await connect();
		await setOwn({ 'planner.id': undefined, 'planner.model': undefined });
		inputs.listed.length = 0;

		inputs.choices.push('Anthropic', 'Stand-in Large', 'high');
		await vscode.commands.executeCommand('specDrivenOps.selectPlanner');

		const { id, model, effort } = plannerSettings();
		await setOwn({ 'planner.effort': undefined });
		assert.deepEqual([id, model, effort], ['anthropic', 'stand-in-large', 'high']);
		assert.ok(
			inputs.listed.some(line => line.startsWith(`Anthropic: ready: claude-opus-5-5 at ${new URL(origin).host}: `)),
			inputs.listed.join('\n'),
		);
		assert.ok(inputs.listed.some(line => line.startsWith('OpenAI-compatible server: not ready: no base URL: ')));
		assert.ok(
			inputs.listed.some(line => line.startsWith('Model of the editor: not ready: the editor offers no model')),
		);
		assert.ok(inputs.listed.some(line => line.startsWith('Automatic: chosen now: ')));
	});

	it('ask for what a provider lacks, and stay as they are where it is not given', async () => {
		inputs.choices.push('Anthropic');
		await vscode.commands.executeCommand('specDrivenOps.selectPlanner');

		assert.equal(inputs.boxes.length, 1);
		assert.equal(plannerSettings().id, 'auto');
	});
});

describe('settings of planners', () => {
	const example = useExample();
	const setOwn = useOwnSettings();
	const createModels = useModels();

	beforeEach(() => {
		lines.length = 0;
	});

	it('fall back to the usual ones where they make no sense', async () => {
		await setOwn({
			'planner.id': '__proto__',
			'planner.model': 1e9,
			'planner.effort': ['high'],
			'openai.baseUrl': null,
			'anthropic.baseUrl': 'https://a\nb',
			prices: { 'qwen-coder:14b': { input: -1, output: 0 } },
		});

		const { wrong, prices, claudeCodePath, ...settings } = plannerSettings();

		const baseUrls = { anthropic: '', openai: '' };
		assert.deepEqual(settings, { id: 'auto', model: '', effort: undefined, baseUrls });
		assert.deepEqual(
			wrong.map(name => name.replace('specDrivenOps.', '')),
			['planner.id', 'planner.model', 'planner.effort', 'anthropic.baseUrl', 'prices'],
		);
		assert.deepEqual([prices.size, claudeCodePath], [0, '']);
	});

	it('say what models cost', async () => {
		await setOwn({ prices: { 'qwen-coder:14b': { input: 0, output: 0.5 } } });

		const { prices, wrong } = plannerSettings();

		assert.deepEqual([...prices, ...wrong], [['qwen-coder:14b', { input: 0, output: 0.5 }]]);
	});

	it('take no key for the name of a model', async () => {
		await setOwn({ 'planner.model': 'sk-ant-api03-Q7vX2mZp9LkR4tYw8NcB1sDf6GhJ3aEu5oViTxKy' });

		const { model, wrong } = plannerSettings();

		assert.deepEqual([model, wrong], ['', ['specDrivenOps.planner.model']]);
	});

	it('of a workspace say nothing, and are named', async () => {
		const evil = { 'specDrivenOps.planner.id': 'openai', 'specDrivenOps.openai.baseUrl': 'https://evil.example/v1' };
		const further = { 'specDrivenOps.specs.requirementHeadings': ['Grenzen'] };
		example.write('.vscode/settings.json', JSON.stringify({ ...evil, ...further }));
		const read = () => vscode.workspace.getConfiguration('specDrivenOps').get('specs.requirementHeadings');
		await eventually(() => assert.deepEqual(read(), ['Grenzen']));

		const { id, baseUrls } = plannerSettings();

		assert.deepEqual([id, baseUrls.openai], ['auto', '']);
		assert.deepEqual(await findIgnoredSettings(), Object.keys(evil));
	});

	it('of a workspace are looked for once, and again when its files change; the user hears of each once', async () => {
		const { models } = createModels();
		const told = () => lines.filter(line => line.includes('so that it is ignored')).join('\n');
		await models.settings();
		const before = told();

		example.write('.vscode/settings.json', '{"specDrivenOps.prices": {}}');
		await eventually(async () => {
			await models.settings();
			assert.match(told(), /specDrivenOps\.prices/);
		});
		example.write('.vscode/settings.json', '{"specDrivenOps.prices": {}, "specDrivenOps.planner.id": "openai"}');
		await eventually(async () => {
			await models.settings();
			assert.match(told(), /specDrivenOps\.planner\.id/);
		});

		assert.equal(before, '');
		assert.equal(told().split('specDrivenOps.prices').length, 2);
	});
});

/** A plan that adds a file and assumes something, in two answers. */
function answers(): readonly ScriptedReply[] {
	return notesPlan.map(messageReply);
}
