import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { announcePlans } from '../../src/vscode/chat/announcePlans';
import { callTool } from '../../src/vscode/chat/callTool';
import { defineServers } from '../../src/vscode/mcp/defineServers';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { toProposedUri } from '../../src/vscode/preview/proposedUri';
import { planOfGreeting } from '../unit/mcp/planOfGreeting';
import { eventually } from './support/eventually';
import { codePath, specPath, useExample } from './support/example';
import { logged } from './support/logged';
import { useMcpProcess } from './support/mcpProcess';
import { openSpec, planned } from './support/planned';
import { useSession } from './support/session';

const { token } = new vscode.CancellationTokenSource();

describe('agents in the editor', () => {
	const example = useExample();
	const openSession = useSession();
	const startServer = useMcpProcess();

	function change(): string {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		return example.read(codePath).replaceAll('Hello', 'Welcome');
	}

	async function textOf(answer: Thenable<vscode.LanguageModelToolResult>): Promise<string> {
		const { content } = await answer;
		return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
	}

	async function server(): Promise<vscode.McpStdioServerDefinition> {
		const extension = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops');
		assert.ok(extension);
		const script = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js');
		const [definition] = await defineServers(script, '1.2.3');
		assert.ok(definition);
		return definition;
	}

	it('have the tools, by names that the chat can refer to', () => {
		const own = vscode.lm.tools.filter(({ name }) => name.startsWith('specDrivenOps_'));

		assert.deepEqual(own.map(({ name }) => name.slice('specDrivenOps_'.length)).sort(), [
			'list_specs',
			'read_delta',
			'read_drift',
			'read_history',
			'read_problems',
			'read_spec',
			'submit_plan',
		]);
	});

	it('read specs, changes and cycles by them', async () => {
		change();
		const invoke = (name: string, input: object) =>
			textOf(vscode.lm.invokeTool(`specDrivenOps_${name}`, { input, toolInvocationToken: undefined }));

		const specs = await invoke('list_specs', {});
		const delta = await invoke('read_delta', { spec: specPath });
		const cycles = await invoke('read_history', { spec: specPath, file: codePath });
		const unknown = await invoke('read_spec', { spec: '../other/.openspec/spec.md' });

		assert.ok(JSON.parse(specs).specs.includes(specPath), specs);
		assert.match(delta, /Welcome/);
		assert.equal(JSON.parse(cycles).cycles[0].number, 3);
		assert.equal(JSON.parse(unknown).error.code, 'spec.missing');
	});

	it('hand a plan in, which is under review at once', async () => {
		const session = openSession();
		const text = change();
		const one = session.select((await openSpec(session, specPath)).spec);
		const before = example.read(codePath);

		const answer = await textOf(callTool('submit_plan', { plan: planOfGreeting(text) }, session, token));

		const { planner, edits } = one.review?.plan ?? assert.fail(answer);
		assert.deepEqual(planner, { id: 'agent', model: 'chat of the editor' });
		assert.deepEqual(
			edits.map(({ path }) => path),
			[codePath],
		);
		assert.equal(example.read(codePath), before);
		assert.equal(buildViewModel(session, true)?.phase.kind, 'planned');
	});

	it('are told that the editor has text that is not saved', async () => {
		const session = openSession();
		const editor = await example.open(specPath);
		await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '\n'));
		await openSpec(session, specPath);

		const answer = await textOf(callTool('read_spec', { spec: specPath }, session, token));

		assert.match(answer, /not saved yet/);
	});

	it('start the server by the Node.js of the editor, in the folder', async () => {
		const definition = await server();

		const { ask } = await startServer(definition);
		const { result } = await ask('tools/call', { name: 'list_specs', arguments: {} });

		assert.deepEqual(
			[definition.label, definition.command, definition.version, definition.cwd?.fsPath],
			['Spec-Driven Ops', process.execPath, '1.2.3', example.folder],
		);
		assert.match(JSON.stringify(result), /\.openspec\/spec\.md/);
	});

	it('hand a plan in from another process, which shows by itself, be there a state folder or not', async () => {
		const session = openSession();
		const text = change();
		const one = session.select((await openSpec(session, specPath)).spec);
		const { ask } = await startServer(await server());
		assert.equal(existsSync(join(example.folder, '.spec-ops')), false);

		const submit = (plan: object) => ask('tools/call', { name: 'submit_plan', arguments: { plan } });
		await submit(planOfGreeting(text));
		await eventually(() => assert.equal(one.review?.plan.planner.model, 'process-agent'));
		const first = one.review?.plan.createdAt;
		await submit(planOfGreeting(text, { summary: 'Again.' }));

		await eventually(() => assert.equal(one.review?.plan.summary, 'Again.'));
		assert.notEqual(one.review?.plan.createdAt, first);
		// The spec is read again after the plan.
		await eventually(() => assert.match(one.notice?.message ?? '', /another plan of this spec/));
		const model = buildViewModel(session, true);
		assert.equal(model?.phase.kind, 'planned');
		assert.match(model?.planner ?? '', /^Handed in by process-agent/);
		assert.equal(model?.notice?.message, one.notice?.message);
	});

	it('cannot replace a plan into which the user wrote', async () => {
		const session = openSession();
		const text = change();
		const one = session.select((await openSpec(session, specPath)).spec);
		const mine = await planned(one);
		const edits = mine.plan.edits.map(edit => ({ ...edit, editedByUser: true }));
		await one.setReview({ ...mine, plan: { ...mine.plan, edits } });

		const answer = await textOf(callTool('submit_plan', { plan: planOfGreeting(text) }, session, token));

		assert.equal(JSON.parse(answer).error.code, 'plan.in_review');
		assert.equal(one.review?.plan.createdAt, mine.plan.createdAt);
	});

	it('cannot replace a plan while the user writes into its preview', async () => {
		const session = openSession();
		const text = change();
		const one = session.select((await openSpec(session, specPath)).spec);
		const mine = await planned(one);
		const uri = toProposedUri(one.spec, codePath);
		// It is served by the extension itself, which reads the saved plan.
		const editor = await eventually(async () => vscode.window.showTextDocument(uri));
		await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# mine\n'));

		const answer = await textOf(callTool('submit_plan', { plan: planOfGreeting(text) }, session, token));

		assert.equal(JSON.parse(answer).error.code, 'plan.in_review');
		assert.equal(one.review?.plan.createdAt, mine.plan.createdAt);
	});

	it('are announced once for each plan that they hand in, without a word of theirs', async () => {
		const session = openSession();
		const text = change();
		const one = session.select((await openSpec(session, specPath)).spec);
		const said: string[] = [];
		const revealed: string[] = [];
		const show = vscode.window.showInformationMessage;
		const review = async (message: string, button: string) => {
			said.push(message);
			return button;
		};
		const planView = {
			reveal: async () => {
				revealed.push('plan view');
			},
		};
		Object.assign(vscode.window, { showInformationMessage: review });
		const announcing = announcePlans(session, planView, logged);

		try {
			await planned(one);
			await callTool('submit_plan', { plan: planOfGreeting(text, { summary: '[x](command:quit)' }) }, session, token);
			await one.filesChanged();
			await eventually(() => assert.equal(revealed.length, 1));
		} finally {
			announcing.dispose();
			Object.assign(vscode.window, { showInformationMessage: show });
		}

		// The extension itself announces it in this window too.
		const told = new Set(said.filter(message => message.includes('agent')));
		assert.deepEqual([...told], ['An agent handed in a plan. Nothing of it is written or approved.']);
		assert.equal(revealed.length, 1);
	});
});
