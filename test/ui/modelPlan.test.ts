import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { planReply } from '../support/standIn/planReply';
import { addedSince } from './addedSince';
import { addFile } from './addFile';
import { assertAccessible } from './assertAccessible';
import { pressPlanChord } from './pressPlanChord';
import { askedFor, enterApiKey, scriptedModelName, useScriptedModel } from './scriptedModel';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';
const guide = 'docs/guide.md';
const notes = 'docs/names.md';
const workflow = '.github/workflows/check.yml';

const lines = Array.from({ length: 30 }, (_, index) => `Line ${index + 1} of the guide.`).join('\n');
const missing = 'A missing name is no error: the exit code stays 0.';
const ignored = 'Further arguments are ignored.';
const suggestion = 'The script MUST ignore further arguments';
const assumptions = [
	{
		decision: missing,
		alternatives: ['exit with code 2'],
		suggestion: 'The script MUST exit with code 0',
		section: 'Behavior',
	},
	{ decision: ignored, alternatives: ['refuse them', 'greet them all'], suggestion, section: 'Interface' },
];
const usage = { input_tokens: 3400, output_tokens: 1200, cache_read_input_tokens: 9000 };

/** A plan by a model: looked through, taken in part, with what it assumed; by clicking and typing only. */
describe('a plan by a model, reviewed', function () {
	// Windows are opened on the way, which takes long on a loaded machine.
	this.timeout(180_000);
	const { workbench, model } = useScriptedModel();
	let plan: FrameLocator;
	let historyBefore: string;

	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const box = (name: string | RegExp) => plan.getByRole('checkbox', { name });
	const row = (text: string) => plan.locator('.change', { hasText: text });
	const keyboard = () => workbench().page.keyboard;

	/** Press Tab, in the plan view, until a control has the focus. */
	async function tabTo(control: Locator): Promise<void> {
		await control.waitFor();
		for (let presses = 0; presses < 40; presses += 1) {
			if (await control.evaluate(element => element === document.activeElement)) {
				return;
			}
			await keyboard().press('Tab');
		}
		assert.fail(`Tab does not lead to ${control}.`);
	}

	/** Press the down key until a control of a list has the focus. */
	async function downTo(control: Locator): Promise<void> {
		for (let presses = 0; presses < 40; presses += 1) {
			if (await control.evaluate(element => element === document.activeElement)) {
				return;
			}
			await keyboard().press('ArrowDown');
		}
		assert.fail(`The down key does not lead to ${control}.`);
	}

	const hasFocus = (control: Locator) => control.and(plan.locator(':focus')).waitFor();

	it('is made by the model that the user set up, with what it took and about what that cost', async () => {
		addFile(workbench().folder, guide, `${lines}\n`);
		historyBefore = workbench().readFile(history);
		model().say(body => {
			const [greeting = '', fallback = ''] = askedFor(body);
			return planReply({
				create: { [notes]: 'Jane\n', [workflow]: 'jobs: {}\n' },
				replace: {
					[code]: [['f"Hello, ', 'f"Welcome, ']],
					[guide]: [
						['Line 3 of the guide.', 'Welcome is said by default to Jane.'],
						['Line 27 of the guide.', 'See above.'],
					],
				},
				serves: { [notes]: [fallback], [workflow]: [greeting], [code]: [greeting], [guide]: [greeting, fallback] },
				reasons: { [code]: 'Says Welcome.', [workflow]: 'Runs it.' },
				summary: 'Welcome in the place of Hello, and Jane in the place of John.',
				verify: [
					{ command: 'python3 src/hello.py', stdout: 'Welcome, ', requirements: [greeting] },
					{ command: 'python3 src/hello.py Alice', stdout: 'Welcome, Alice', requirements: [greeting] },
				],
				assumptions,
				usage,
			});
		});
		await workbench().resize(1300, 900);
		await workbench().closeAuxiliaryBar();
		await enterApiKey(workbench());
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().replaceText('Hello', 'Welcome');
		await workbench().replaceText('John', 'Jane');
		await pressPlanChord(workbench().page, plan.getByText('Not accepted: 2 of 2 assumptions.'));

		const took = '12,400 tokens in (9,000 cached), 1,200 out';
		await plan.getByText(`Planned by anthropic, ${scriptedModelName} · ${took} · price unknown`).waitFor();
		await plan.getByText('Welcome in the place of Hello, and Jane in the place of John.').waitFor();
		await plan.getByText('Write it although it runs in continuous integration').waitFor();
		await plan.getByText('Approve the files that are marked with a shield, or leave them out.').waitFor();
		await workbench().screenshot('model-planned');
		await assertAccessible(plan, 'sideBar');
	});

	it('shows for each part which changes it is for, and leads to them', async () => {
		const part = plan.locator('.hunk', { hasText: 'See above.' });
		await part.getByRole('button', { name: '+1: show all 2 changes that it is for' }).click();
		await workbench().screenshot('model-serves');

		await part.getByRole('button', { name: /^If the argument is missing/ }).click();

		await hasFocus(row('If the argument is missing').locator('[data-statement]'));
	});

	it('leaves a change with what serves it alone, and says that it stays pending', async () => {
		await box(/^Take the change: If the argument is missing/).uncheck();

		await plan.getByText('Stays pending: 1 left out.').waitFor();
		await row('If the argument is missing')
			.getByText('left out: stays pending, though 1 edit of it goes along with others')
			.waitFor();
		assert.equal(await box(`Take the edit of ${notes}`).isChecked(), false);
		assert.equal(await box(`Take the edit of ${guide}`).isChecked(), true);
		await button('Apply 1 of 2').waitFor();
		await workbench().screenshot('model-left');
		await assertAccessible(plan, 'sideBar');
	});

	it('remembers over a reload, and in another window, what was accepted and left', async () => {
		await box(missing).check();
		await plan.getByText('Not accepted: 1 of 2 assumptions.').waitFor();

		await workbench().reload();
		plan = await workbench().webview('Plan');
		await plan.getByText('Not accepted: 1 of 2 assumptions.').waitFor();
		const second = await workbench().openSecondWindow();
		await second.openViewContainer('Spec-Driven Ops');
		const there = await second.webview('Plan');

		await there.getByText('Stays pending: 1 left out.').waitFor();
		assert.equal(await there.getByRole('checkbox', { name: missing }).isChecked(), true);
		assert.equal(await there.getByRole('checkbox', { name: ignored }).isChecked(), false);
		await second.page.close();
	});

	it('is gone through, approved and applied by keyboard alone', async () => {
		await workbench().page.keyboard.press('F1');
		await workbench().page.keyboard.type('Focus on Plan View');
		await workbench().page.locator('.quick-input-widget .monaco-list-row.focused').waitFor();
		await keyboard().press('Enter');
		await tabTo(box(/^Take the change: The script MUST print/));
		await downTo(box(/^Take the change: If the argument is missing/));
		await keyboard().press(' ');
		await plan.getByText('Stays pending:').waitFor({ state: 'detached' });
		await keyboard().press(' ');
		await plan.getByText('Stays pending: 1 left out.').waitFor();
		await keyboard().press('Shift+Tab');
		await keyboard().press('Shift+Tab');
		await hasFocus(button('Not accepted: 1 of 2 assumptions.'));
		await keyboard().press('Enter');
		await hasFocus(plan.getByRole('button', { name: /^Assumptions/ }));

		await tabTo(box(missing));
		await keyboard().press('ArrowDown');
		await keyboard().press(' ');
		await plan.getByText('Not accepted:').waitFor({ state: 'detached' });
		await keyboard().press(' ');
		await plan.getByText('Not accepted: 1 of 2 assumptions.').waitFor();
		await tabTo(plan.locator('.edit input').first());
		const approval = box('Write it although it runs in continuous integration');
		await downTo(approval);
		await keyboard().press(' ');
		await plan.getByText('marked with a shield').waitFor({ state: 'detached' });
		await keyboard().press('Shift+Tab');
		await tabTo(button('Apply 1 of 2'));
		await keyboard().press('Enter');

		const dialog = workbench().page.locator('.monaco-dialog-box');
		await dialog.getByText(`${workflow} runs in continuous integration`).waitFor();
		await dialog.getByText('1 change of the plan will stay pending:').waitFor();
		await dialog.getByText('If the argument is missing, the script MUST use "Jane" as default').waitFor();
		await dialog.getByText(`1 of 2 assumptions not accepted, and recorded so:`).waitFor();
		await workbench().screenshot('model-confirm');
		await workbench().readDialog();
		await keyboard().press('Enter');

		await plan.getByText('The rest of the plan still fits: 1 change.').waitFor();
		const cycle = addedSince(historyBefore, workbench().readFile(history));
		assert.ok(cycle.includes(`\n- Accepted: ${missing} (instead of: exit with code 2)\n`), cycle);
		assert.ok(cycle.includes(`\n- Not accepted: ${ignored} (instead of: refuse them; greet them all)\n`));
		assert.match(cycle, /^\+- The script MUST print `Welcome, /m);
		assert.doesNotMatch(cycle, /^\+.*Jane/m);
		assert.match(workbench().readFile(code), /f"Welcome, /);
		assert.match(workbench().readFile(guide), /Jane/);
		assert.equal(workbench().hasFile(notes), false);
		assert.equal(workbench().hasFile(workflow), true);
	});

	it('is made again by the same model once an assumption is pinned, and keeps what was accepted', async () => {
		const asked = model().requests.length;
		model().say(body => {
			const ids = askedFor(body);
			assert.equal(ids.length, 2);
			return planReply({
				create: { [notes]: 'Jane\n' },
				replace: {
					[code]: [
						['DEFAULT_AUTHOR = "John"', 'DEFAULT_AUTHOR = "Jane"'],
						['author = sys.argv[1] if', '# Further arguments are ignored.\n    author = sys.argv[1] if'],
					],
				},
				summary: 'Jane by default.',
				verify: [{ command: 'python3 src/hello.py', stdout: 'Welcome, Jane', requirements: [] }],
				assumptions: assumptions.slice(0, 1),
				usage,
			});
		});
		await button(`Pin to spec: ${suggestion}`).click();

		await plan.getByText('Jane by default.').waitFor();
		await row(suggestion).getByText('2 edits').waitFor();
		assert.match(
			workbench().readFile(spec),
			new RegExp(`## Interface\\n[^#]*"Jane" as default\\n- ${suggestion}\\n\\n## Constraints`),
		);
		await workbench().tab('spec.md').click();
		await workbench().page.locator('.editor-instance .view-line', { hasText: suggestion }).waitFor();
		assert.ok(model().requests.length > asked);
		assert.match(model().requests.at(-1)?.body ?? '', new RegExp(suggestion));
		assert.equal(await box(missing).isChecked(), true);
		assert.equal(await plan.getByText('Not accepted:').count(), 0);
		await workbench().screenshot('model-pinned');
		await assertAccessible(plan, 'sideBar');
	});

	it('ends with nothing pending', async () => {
		await button('Apply 2 changes').click();
		await workbench().answerDialog('Apply');

		await plan.getByText('Nothing is pending any more.').first().waitFor();
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "Jane"/);
		await workbench().runCommand('Spec: Show Apply History');
		const timeline = await workbench().webview('Apply history');
		await timeline.getByText('Assumed, and accepted:').first().waitFor();
		await workbench().screenshot('model-timeline');
		await assertAccessible(timeline, 'editor');
	});
});
