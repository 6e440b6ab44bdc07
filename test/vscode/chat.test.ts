import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerChat } from '../../src/vscode/chat/answerChat';
import type { Session } from '../../src/vscode/session/session';
import { notesPlan } from '../support/standIn/notesPlan';
import { useAnswers } from './support/answers';
import { askSpec, type HeardAnswer, hearAnswer } from './support/chatAnswer';
import { specPath, useExample } from './support/example';
import { useModels } from './support/models';
import { useOwnSettings } from './support/ownSettings';
import { openSpec } from './support/planned';
import { saying, useScriptedModel } from './support/scriptedModel';
import { useSession } from './support/session';

const planView = 'specDrivenOps.plan.focus';

describe('@spec in the chat', () => {
	const example = useExample();
	const openSession = useSession();
	const createModels = useModels();
	const answers = useAnswers();
	const setOwn = useOwnSettings();
	const scripted = useScriptedModel();
	const tokens = new vscode.CancellationTokenSource();
	let session: Session;
	let models: ReturnType<typeof createModels>;
	let model: vscode.LanguageModelChat;

	beforeEach(async () => {
		await scripted.offer('Chat One');
		const [offered] = await vscode.lm.selectChatModels({ vendor: 'scripted' });
		model = offered ?? assert.fail();
		models = createModels();
		session = openSession(models.open);
		session.select((await openSpec(session, specPath)).spec);
	});

	async function ask(command: Parameters<typeof askSpec>[0], prompt = ''): Promise<HeardAnswer> {
		const answer = hearAnswer();
		const options = { session, models: async () => models.models };
		await answerChat(options, askSpec(command, model, prompt), answer, tokens.token);
		return answer;
	}

	function replace(from: string, to: string): void {
		example.write(specPath, example.read(specPath).replace(from, to));
	}

	it('plans without a model where that can be done', async () => {
		replace('Hello', 'Welcome');
		await session.active?.filesChanged();

		const { text, buttons } = await ask('plan');

		assert.match(text, /\*\*1 change\*\*, 1 edit/);
		assert.match(text, /change src&#47;hello&#46;py/);
		assert.deepEqual(buttons, [planView]);
		assert.equal(session.active?.review?.plan.planner.id, 'literal');
		assert.deepEqual(scripted.asked, []);
	});

	it('plans the rest by the model that the chat is set to, once the user agreed', async () => {
		replace('## Behavior\n', '## Behavior\n\n- The project MUST have notes in NOTES.md\n');
		await session.active?.filesChanged();
		scripted.answers.push(...notesPlan.map(saying));

		const { text, notes } = await ask('plan');

		assert.deepEqual(session.active?.review?.plan.planner, { id: 'vscode', model: 'chat-one' });
		assert.match(text, /create NOTES&#46;md/);
		assert.match(text, /\*\*Assumed, because the spec leaves it open\*\*/);
		assert.equal(answers.asked.length, 1);
		assert.ok(notes.length > 0);
	});

	it('leaves a planner that the user set where it is', async () => {
		await setOwn({ 'planner.id': 'literal' });
		replace('## Behavior\n', '## Behavior\n\n- The project MUST have notes in NOTES.md\n');
		await session.active?.filesChanged();

		const { text } = await ask('plan');

		assert.match(text, /\*\*Unresolved\*\*/);
		assert.deepEqual(scripted.asked, []);
	});

	it('says so where nothing is pending', async () => {
		const { text } = await ask('plan');

		assert.match(text, /Nothing is pending/);
	});

	it('explains what is pending from the spec and its history, and asks no model for that', async () => {
		replace('Hello', 'Welcome [x](command:workbench.action.quit) <b>');
		await session.active?.filesChanged();

		const { text, buttons } = await ask('explain');

		assert.match(text, /\*\*1 pending change\*\*/);
		assert.match(text, /Was: .*Hello/);
		assert.doesNotMatch(text, /\]\(command:|<b>/);
		assert.deepEqual(buttons, [planView]);
		assert.deepEqual(scripted.asked, []);
	});

	it('explains a requirement by its id, and lets the model answer a question about it as plain text', async () => {
		const { reading } = session.active ?? assert.fail();
		const id = reading.kind === 'read' ? reading.state.spec.requirements[0]?.id : undefined;
		scripted.answers.push(saying({ text: 'Because **it** is ![x](https://example.org/x.png).\n\n[Go](command:quit)' }));

		const { text } = await ask('explain', `Why ${id}?`);

		assert.match(text, /\*\*MUST\*\*/);
		assert.match(text, /Because &#42;&#42;it&#42;&#42; is &#33;&#91;x/);
		assert.doesNotMatch(text, /\]\(command:|!\[/);
		assert.equal(scripted.asked.length, 1);
		assert.deepEqual(scripted.asked[0]?.tools, []);
	});

	it('sends nothing where the user does not agree', async () => {
		answers.accept = false;

		const { text } = await ask('explain', 'Why is all this so?');

		assert.match(text, /not asked/);
		assert.deepEqual(scripted.asked, []);
	});

	it('tells the last cycles', async () => {
		const { text, buttons } = await ask('history');

		assert.match(text, /^\*\*Cycle 3\*\*/);
		assert.match(text, /Files: src&#47;hello&#46;py/);
		assert.deepEqual(buttons, ['specDrivenOps.showHistory']);
	});
});
