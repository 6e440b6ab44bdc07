import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { tempFolder } from '../harness/tempFolder';
import {
	argumentGreeting,
	dockerfile,
	dockerfilePath,
	goodbye,
	plainGreeting,
	scriptPath,
} from '../support/essay/essayFiles';
import { assertEssayAsked, assertEssayTold } from '../support/essay/essayHistory';
import { essayAnswers } from '../support/essay/essayModel';
import {
	essayHistoryPath,
	essaySpecPath,
	firstSpec,
	goodbyeLine,
	greetingAfter,
	greetingBefore,
	interfaceStatement,
	pinnedSpec,
	secondSpec,
	thirdSpec,
} from '../support/essay/essaySpec';
import { addedSince } from './addedSince';
import { assertAccessible } from './assertAccessible';
import { pressPlanChord } from './pressPlanChord';
import { specOps } from './repository';
import { enterApiKey, useScriptedModel } from './scriptedModel';

/** From an empty folder to the third cycle, whose plan first has the wrong interface; by clicking and typing only. */
describe('the three cycles of the essay, by a model', () => {
	const folder = join(tempFolder('essay'), 'hello-world');
	before(() => mkdirSync(folder));
	const { workbench, model } = useScriptedModel({ folder });
	let plan: FrameLocator;
	/** apply.md as the cycle before left it. */
	let earlier = '';

	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const row = (text: string) => plan.locator('.change', { hasText: text });
	const history = () => workbench().readFile(essayHistoryPath);

	/** Look at what is proposed, as diffs. */
	async function preview(...texts: readonly string[]): Promise<void> {
		await button('Preview').click();
		for (const text of texts) {
			await workbench().page.locator('.multiDiffEntry .view-line', { hasText: text }).first().waitFor();
		}
	}

	/** The tab of the diffs names the spec, too. */
	const backToSpec = () => workbench().tab('spec.md').first().click();

	/** Apply what is planned, and wait until its cycle is verified. */
	async function apply(label: string, cycle: number): Promise<void> {
		await button(label).click();
		await workbench().answerDialog('Apply');
		await plan.getByRole('heading', { name: `Cycle ${cycle} applied and verified` }).waitFor();
		await workbench().closePanel();
	}

	it('begin in an empty folder, with a key and a spec', async () => {
		model().say(...essayAnswers);
		await workbench().resize(1200, 860);
		await workbench().closeAuxiliaryBar();
		await enterApiKey(workbench());
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await button('Create Spec').click();
		await workbench().tab('spec.md').waitFor();
		await workbench().page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await workbench().page.keyboard.press('ControlOrMeta+a');
		await workbench().page.keyboard.insertText(firstSpec);

		await button('Plan 6 changes').waitFor();
		await workbench().save();
		assert.equal(workbench().readFile(essaySpecPath), firstSpec);
		assert.deepEqual(model().requests, []);
	});

	it('start with the script and its container, planned and shown before anything is written', async () => {
		await button('Plan 6 changes').click();
		await button('Apply 6 changes').waitFor();
		await preview('print("Hello from Spec-Driven Ops!")', 'FROM python:3.12-slim');
		await backToSpec();

		await plan.getByText('Bootstrap the script and its container.').waitFor();
		assert.equal(workbench().hasFile(scriptPath), false);
		assert.equal(workbench().hasFile(essayHistoryPath), false);
	});

	it('have the first one applied and verified', async () => {
		await apply('Apply 6 changes', 1);

		await plan.getByText('Nothing is pending any more.', { exact: true }).waitFor();
		assert.equal(workbench().readFile(scriptPath), plainGreeting);
		assert.equal(workbench().readFile(dockerfilePath), dockerfile);
		assert.match(history(), /^# Apply history\n[\s\S]*## Cycle 1 [\s\S]*✅ APPLIED\n/);
		earlier = history();
	});

	it('go on with a line more, which the second one adds', async () => {
		await workbench().clickText('exit with code 0');
		await workbench().page.keyboard.press('End');
		await workbench().page.keyboard.type(`\n${goodbyeLine.trimEnd()}`);
		await button('Plan 1 change').click();
		await button('Apply 1 change').waitFor();
		await preview('print("Goodbye!")');
		await backToSpec();

		await apply('Apply 1 change', 2);
		assert.equal(workbench().readFile(essaySpecPath), secondSpec);
		assert.equal(workbench().readFile(scriptPath), plainGreeting + goodbye);
		assert.match(addedSince(earlier, history()), /## Cycle 2 [\s\S]*^\+- The script MUST print `Goodbye!`/m);
		earlier = history();
	});

	it('come to the trap: the model takes an environment variable, and the plan says that it decided so', async () => {
		await workbench().replaceText(greetingBefore, greetingAfter);
		await pressPlanChord(workbench().page, button('Apply 1 change'));

		const assumption = plan.locator('.assumption');
		await assumption.getByText('The author name comes from the environment variable AUTHOR.').waitFor();
		await assumption.getByText('instead of: the first command-line argument; a line of standard input').waitFor();
		await assertAccessible(plan, 'sideBar');
		await preview('os.environ.get("AUTHOR", "John")');
		await button('Not accepted: 1 of 1 assumption.').click();
		await button(`Pin to spec: ${interfaceStatement}`).waitFor();
		await workbench().picture('assumption');
		assert.equal(workbench().readFile(essaySpecPath), thirdSpec);
		assert.equal(workbench().readFile(scriptPath), plainGreeting + goodbye);
		assert.equal(history(), earlier);
	});

	it('lead to the command-line argument once that is pinned to the spec', async () => {
		await button(`Pin to spec: ${interfaceStatement}`).click();

		await row(interfaceStatement).getByText('1 edit').waitFor();
		await plan.getByText('Greet the author that the first argument names.').waitFor();
		await preview('sys.argv[1] if len(sys.argv) > 1 else "John"');
		await backToSpec();
		await workbench().page.locator('.editor-instance .view-line', { hasText: interfaceStatement }).waitFor();
		assert.equal(await plan.locator('.assumption').count(), 0);
		assert.equal(workbench().readFile(essaySpecPath), pinnedSpec);
		assert.equal(workbench().readFile(scriptPath), plainGreeting + goodbye);
	});

	it('have the third one applied and verified, with the script as it was shown', async () => {
		await apply('Apply 2 changes', 3);

		await plan.getByText('Nothing is pending any more.', { exact: true }).waitFor();
		await workbench().screenshot('essay-applied');
		assert.equal(workbench().readFile(scriptPath), argumentGreeting + goodbye);
		assert.match(addedSince(earlier, history()), /## Cycle 3 [\s\S]*✅ APPLIED/);
	});

	it('are told in apply.md, each with what the model was asked for', () => {
		const told = specOps(workbench().folder, 'history', '--json', '--check');

		assertEssayTold(told, workbench().readFile(essaySpecPath));
		assertEssayAsked(model().requests);
	});
});
