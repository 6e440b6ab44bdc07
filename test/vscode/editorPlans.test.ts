import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { clearApiKey } from '../../src/vscode/model/clearApiKey';
import { explainWaysOn } from '../../src/vscode/model/explainWaysOn';
import { offerEditorModel } from '../../src/vscode/model/offerEditorModel';
import { selectPlanner } from '../../src/vscode/model/selectPlanner';
import { useEditorModel } from '../../src/vscode/model/useEditorModel';
import { buildViewModel } from '../../src/vscode/plan/buildViewModel';
import { planSpecChange } from '../../src/vscode/plan/planSpecChange';
import type { SpecSession } from '../../src/vscode/session/specSession';
import { notesPlan, suggestion } from '../support/standIn/notesPlan';
import { useAnswers } from './support/answers';
import { eventually } from './support/eventually';
import { specPath, useExample } from './support/example';
import { useInputs } from './support/inputs';
import { lines, logged } from './support/logged';
import { memoryMemento } from './support/memoryMemento';
import { type TestModels, useModels } from './support/models';
import { useOwnSettings } from './support/ownSettings';
import { openSpec } from './support/planned';
import { type ModelAnswer, saying, useScriptedModel } from './support/scriptedModel';
import { useSession } from './support/session';

const { LanguageModelError, LanguageModelTextPart } = vscode;

const failing =
	(error: Error): ModelAnswer =>
	async say => {
		say(new LanguageModelTextPart('I'));
		throw error;
	};

describe('plans by a model of the editor', () => {
	const example = useExample();
	const openSession = useSession();
	const createModels = useModels();
	const answers = useAnswers();
	const inputs = useInputs();
	const setOwn = useOwnSettings();
	const scripted = useScriptedModel();

	afterEach(() => {
		lines.length = 0;
	});

	/** A pending change, to be planned by the model of the editor as the user set it. */
	async function open(): Promise<{ readonly one: SpecSession; readonly test: TestModels }> {
		await setOwn({ 'planner.id': 'vscode', 'planner.model': 'large-one' });
		const test = createModels();
		return { one: await openPending(test), test };
	}

	async function openPending({ open }: TestModels): Promise<SpecSession> {
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		return openSpec(openSession(open));
	}

	/** A pending change that is not resolved offline. */
	async function openOpen({ open }: TestModels): Promise<SpecSession> {
		example.write(specPath, `${example.read(specPath)}- It MUST log every start to a file\n`);
		return openSpec(openSession(open));
	}

	/** What the plan view has after planning; no plan is there, whatever the model said, and what to do is told. */
	async function refused(one: SpecSession): Promise<string> {
		const review = await planSpecChange(one);

		assert.deepEqual([review, one.review, one.isBusy], [undefined, undefined, false]);
		assert.throws(() => example.read(`.spec-ops/plan/${encodeURIComponent(specPath)}.json`), { code: 'ENOENT' });
		assert.match(one.notice?.state ?? '', /Nothing was written\.$/);
		assert.match(one.notice?.next ?? '', /\.$/);
		assert.ok(![JSON.stringify(one.notice), ...lines].some(text => text.includes('secret')));
		return one.notice?.message ?? '';
	}

	it('come with edits, tools, an assumption and a note of what was sent', async () => {
		await scripted.offer('Large One', 'Small One');
		scripted.answers.push(...notesPlan.map(saying));
		const { one } = await open();

		const review = await planSpecChange(one);

		const { planner, edits, assumptions, summary, notes, usage } = review?.plan ?? assert.fail();
		assert.deepEqual(planner, { id: 'vscode', model: 'large-one' });
		assert.deepEqual(
			edits.map(({ op, path, selected }) => [op, path, selected]),
			[['create', 'NOTES.md', true]],
		);
		assert.deepEqual([assumptions[0]?.suggestion, summary, usage], [suggestion, 'Adds notes.', undefined]);
		assert.ok(
			notes?.some(note => /^The question had [\d,]+ of [\d,]+ tokens/.test(note)),
			notes?.join('\n'),
		);
		const [first, second] = scripted.asked;
		assert.deepEqual([first?.model.id, first?.tools.some(({ name }) => name === 'edit_file')], ['large-one', true]);
		assert.ok(second?.messages.at(-1)?.content.some(part => part instanceof vscode.LanguageModelToolResultPart));
	});

	it('ask once for each model what may be sent to it, and of whom it is', async () => {
		await scripted.offer('Large One', 'Small One');
		scripted.answers.push(...notesPlan.map(saying), ...notesPlan.map(saying), ...notesPlan.map(saying));
		const { one } = await open();

		await planSpecChange(one);
		await planSpecChange(one);
		await setOwn({ 'planner.model': 'small-one' });
		await planSpecChange(one);

		assert.deepEqual(
			answers.asked.map(({ message }) => message),
			['Let Large One of scripted plan?', 'Let Small One of scripted plan?'],
		);
		assert.match(answers.asked[0]?.detail ?? '', /the spec and its history, the list of files, and the files/);
	});

	it('send nothing where the user does not agree, and ask again the next time', async () => {
		await scripted.offer('Large One');
		const { one } = await open();
		answers.accept = false;

		const message = await refused(one);

		assert.match(message, /did not agree/);
		assert.equal(scripted.asked.length, 0);
		answers.accept = true;
		scripted.answers.push(...notesPlan.map(saying));
		assert.ok(await planSpecChange(one));
		assert.equal(answers.asked.length, 2);
	});

	it('ask again once the consent was taken back', async () => {
		await scripted.offer('Large One');
		scripted.answers.push(...notesPlan.map(saying), ...notesPlan.map(saying));
		const { one, test } = await open();
		await planSpecChange(one);

		inputs.choices.push('Consent to models of the editor');
		await clearApiKey(test.models);
		await planSpecChange(one);

		assert.equal(answers.asked.length, 2);
	});

	it('stop soon, and the model hears of it', async () => {
		await scripted.offer('Large One');
		let isStopped = false;
		scripted.answers.push(async (say, token) => {
			say(new LanguageModelTextPart('I'));
			token.onCancellationRequested(() => {
				isStopped = true;
			});
			await new Promise(() => {});
		});
		const { one } = await open();
		const planning = planSpecChange(one);
		await eventually(() => assert.equal(scripted.asked.length, 1));

		const asked = performance.now();
		one.stop();
		const review = await planning;

		assert.ok(performance.now() - asked < 2000);
		assert.deepEqual([review, one.notice], [undefined, null]);
		await eventually(() => assert.ok(isStopped));
	});

	it('begun a second time end the first, of which nothing gets into the second', async () => {
		await scripted.offer('Large One');
		let sayLate = () => {};
		scripted.answers.push(
			say =>
				new Promise(resolve => {
					sayLate = () => {
						saying({ calls: [{ id: 'c9', name: 'create_file', input: { path: 'LATE.md', text: 'late' } }] })(
							say,
							new vscode.CancellationTokenSource().token,
						);
						resolve();
					};
				}),
			...notesPlan.map(saying),
		);
		const { one } = await open();
		const first = planSpecChange(one);
		await eventually(() => assert.equal(scripted.asked.length, 1));

		const second = planSpecChange(one);
		await eventually(() => assert.equal(scripted.asked.length, 2));
		sayLate();
		const [none, review] = await Promise.all([first, second]);

		assert.equal(none?.plan.createdAt, undefined);
		assert.deepEqual(
			review?.plan.edits.map(({ path }) => path),
			['NOTES.md'],
		);
	});

	const faults: readonly (readonly [string, ModelAnswer, RegExp])[] = [
		['that blocks', failing(LanguageModelError.Blocked('secret')), /blocks requests/],
		['that calls the question off-topic', failing(new Error('secret off_topic')), /no question about code/],
		['that needs a consent of the editor', failing(LanguageModelError.NoPermissions('secret')), /did not let/],
		['that breaks', failing(new Error('secret')), /The model of the editor failed/],
	];
	for (const [which, answer, expected] of faults) {
		it(`are none by a model ${which}, before or after edits, until it answers`, async () => {
			await scripted.offer('Large One');
			const [create] = notesPlan;
			assert.ok(create);
			scripted.answers.push(answer, saying(create), answer, ...notesPlan.map(saying));
			const { one } = await open();

			assert.match(await refused(one), expected);
			assert.match(await refused(one), expected);

			assert.equal((await planSpecChange(one))?.plan.edits.length, 1);
		});
	}

	it('are none by a model that vanishes in the middle, or is not there at all', async () => {
		await scripted.offer('Large One');
		const [create] = notesPlan;
		assert.ok(create);
		scripted.answers.push(async (say, token) => {
			await scripted.offer('Small One');
			await saying(create)(say, token);
		});
		const { one } = await open();

		assert.match(await refused(one), /does not have the model any more/);
		assert.match(await refused(one), /does not offer the model that you chose/);
		await scripted.offer();
		assert.match(await refused(one), /offers no model/);
	});

	it('are none where nothing can be done with what the model says, however long it goes on', async () => {
		await scripted.offer('Large One');
		scripted.answers.push(...Array.from({ length: 10 }, () => saying({ text: 'The weather is fine.' })));
		const { one } = await open();

		const message = await refused(one);

		assert.match(message, /may not be able to call tools/);
		assert.equal(scripted.asked.length, 5);
	});

	it('pass over parts of an answer that nobody knows yet', async () => {
		await scripted.offer('Large One');
		const [create, finish] = notesPlan;
		assert.ok(create && finish);
		// The oldest supported editor has no such part.
		const part: unknown = Reflect.get(vscode, 'LanguageModelDataPart');
		const unknown = typeof part === 'function' ? Reflect.construct(part, [new Uint8Array(3), 'text/x-unknown']) : null;
		scripted.answers.push(async (say, token) => {
			say(unknown);
			await saying(create)(say, token);
			say(unknown);
		}, saying(finish));
		const { one } = await open();

		const review = await planSpecChange(one);

		assert.equal(review?.plan.edits.length, 1);
	});

	it('send nothing that the model cannot take', async () => {
		scripted.limit = 2000;
		scripted.countTokens = async () => 1000;
		await scripted.offer('Large One');
		const { one } = await open();

		const message = await refused(one);

		assert.match(message, /too long for the model/);
		assert.equal(scripted.asked.length, 0);
	});

	it('are estimated where the model cannot count', async () => {
		scripted.countTokens = async () => {
			throw new Error('secret');
		};
		await scripted.offer('Large One');
		scripted.answers.push(...notesPlan.map(saying));
		const { one } = await open();

		const review = await planSpecChange(one);

		assert.ok(review?.plan.notes?.some(note => note.startsWith('The question had about ')));
	});

	it('are made once that is asked for, and whenever the offline plan leaves something open, until another is chosen', async () => {
		// What is chosen is taken back after the test.
		await setOwn({ 'planner.id': undefined });
		const test = createModels();
		const one = await openOpen(test);
		await scripted.offer('Large One', 'Small One');
		scripted.answers.push(...notesPlan.map(saying), ...notesPlan.map(saying));
		const planners = [(await planSpecChange(one))?.plan.planner.id];

		inputs.choices.push('Small One');
		await useEditorModel(test.models, one);
		planners.push(one.review?.plan.planner.model);
		planners.push((await planSpecChange(one))?.plan.planner.model);
		inputs.choices.push('Automatic');
		await selectPlanner(test.models);
		planners.push((await planSpecChange(one))?.plan.planner.id);

		assert.deepEqual(planners, ['literal', 'small-one', 'small-one', 'literal']);
		assert.equal(answers.asked.length, 1);
		assert.ok(
			inputs.listed.some(line =>
				line.includes('Offline where that resolves every change, else small-one of the editor'),
			),
		);
	});

	it('are none where the offline plan leaves nothing open', async () => {
		const test = createModels();
		const one = await openPending(test);
		await scripted.offer('Large One');
		const [offered] = await vscode.lm.selectChatModels({ vendor: 'scripted' });
		await test.models.editorChoice.set(offered);

		const review = await planSpecChange(one);

		assert.deepEqual([review?.plan.planner.id, scripted.asked.length], ['literal', 0]);
	});

	it('are not made where the user dismisses the question', async () => {
		const test = createModels();
		const one = await openPending(test);
		await scripted.offer('Large One');
		answers.accept = false;

		await useEditorModel(test.models, one);

		assert.deepEqual([one.review, one.notice, scripted.asked.length], [undefined, null, 0]);
	});

	it('are thought of once a plan leaves something open, not before, and as long as there is a model', async () => {
		await scripted.offer('Large One');
		const { open } = createModels();
		example.write(specPath, `${example.read(specPath)}- It MUST log every start to a file\n`);
		const session = openSession(open);
		const offering = offerEditorModel(session, logged);
		const one = await openSpec(session);
		session.select(one.spec);
		await one.filesChanged();
		const before = session.hasEditorModel;

		await planSpecChange(one);
		await eventually(() => assert.ok(session.hasEditorModel));
		await scripted.offer();
		await eventually(() => assert.ok(!session.hasEditorModel));

		offering.dispose();
		assert.equal(before, false);
	});

	it('are offered by the view as long as the editor has a model', async () => {
		const { open } = createModels();
		example.write(specPath, example.read(specPath).replace('Hello', 'Welcome'));
		const session = openSession(open);
		const one = await openSpec(session);
		session.select(one.spec);
		await planSpecChange(one);
		const offered = () => buildViewModel(session, true)?.offers.includes('useEditorModel');

		session.setEditorModel(true);
		const before = offered();
		session.setEditorModel(false);

		assert.deepEqual([before, offered()], [true, false]);
	});
});

describe('the ways on', () => {
	const example = useExample();
	const openSession = useSession();
	const createModels = useModels();
	const setOwn = useOwnSettings();

	/** A plan that leaves something open, in a window that was not told of the ways yet. */
	async function plan() {
		const { open, models } = createModels();
		const session = openSession(open);
		const explaining = explainWaysOn({ session, memento: memoryMemento(), models: async () => models, log: logged });
		example.write(specPath, `${example.read(specPath)}- It MUST log every start to a file\n`);
		const one = await openSpec(session);
		session.select(one.spec);
		const review = await planSpecChange(one);
		assert.ok(review && review.plan.unresolved.length > 0);
		return { one, explaining };
	}

	it('are explained once, beside the first plan that leaves something open', async () => {
		const { one, explaining } = await plan();
		await eventually(() => assert.ok(one.notice));
		const { tone, message, state, next } = one.notice ?? assert.fail();
		one.setNotice(null);

		await planSpecChange(one);
		await sleep(500);

		explaining.dispose();
		assert.equal(one.notice, null);
		assert.equal(tone, 'info');
		assert.match(message, /made offline, and something stays open\. There are four ways/);
		assert.match(state, /model of the editor.*API key.*server on this machine.*Claude Code/);
		assert.match(next, /^“Set up a model”/);
	});

	it('are not explained to whom chose the offline planner', async () => {
		await setOwn({ 'planner.id': 'literal' });

		const { one, explaining } = await plan();
		await sleep(500);

		explaining.dispose();
		assert.equal(one.notice, null);
	});
});
