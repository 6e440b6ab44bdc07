import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { addedSince } from './addedSince';
import { addFile } from './addFile';
import { assertAccessible } from './assertAccessible';
import { pressPlanChord } from './pressPlanChord';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';
const workflow = '.github/workflows/check.yml';

/** What the user writes into the proposed edits, takes of them and leaves, by clicking and typing only. */
describe('proposed edits in the hands of the user', () => {
	const workbench = useWorkbench();
	let plan: FrameLocator;
	let codeBefore: string;
	let historyBefore: string;

	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const row = (text: string) => plan.locator('.change', { hasText: text });
	const box = (name: string) => plan.getByRole('checkbox', { name, exact: true });
	/** A line of the right side of the diff that is open. */
	const proposed = (text: string) => workbench().page.locator('.editor.modified .view-line', { hasText: text });

	/** Type a text at the end of a line of the right side, and save it. */
	const typeAfter = async (line: string, text: string) => {
		await proposed(line).first().click();
		await workbench().page.keyboard.press('End');
		await workbench().page.keyboard.type(text);
		await workbench().save();
	};

	before(() => {
		const text = 'jobs:\n  check:\n    runs-on: ubuntu-latest\n    container: python:3.12-slim\n';
		addFile(workbench().folder, workflow, text);
		codeBefore = workbench().readFile(code);
		historyBefore = workbench().readFile(history);
	});

	it('asks for an approval of its own for a file that tools run', async () => {
		await workbench().resize(1300, 900);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().replaceText('Hello', 'Welcome');
		await workbench().replaceText('John', 'Jane');
		await workbench().replaceText('3.12-slim', '3.13-slim');
		await pressPlanChord(workbench().page, plan.getByText('Write it although it runs in continuous integration'));

		await plan.getByText('Approve the files that are marked with a shield, or leave them out.').waitFor();
		assert.equal(await button('Apply 3 changes').getAttribute('aria-disabled'), 'true');
		await workbench().screenshot('protected');
		await assertAccessible(plan, 'sideBar');
	});

	it('takes what is written into the right side of a diff as the proposal', async () => {
		await plan.getByRole('button', { name: 'hello.py' }).first().click();
		await typeAfter('Welcome, {author}', '  # by me');

		await plan.getByText('edited by you').waitFor();
		await workbench().screenshot('edited-by-you');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(code), codeBefore, 'nothing of a proposal is written before it is applied');
	});

	it('asks before it plans over that, and keeps it when told to', async () => {
		await button('Plan again').click();
		const question = 'Plan again without your changes to the proposed edits?';
		await workbench().page.locator('.monaco-dialog-box', { hasText: question }).waitFor();
		await workbench().screenshot('plan-again-over-edits');
		await workbench().answerDialog('Cancel');

		await plan.getByText('edited by you').waitFor();
		await plan.getByText('# by me').waitFor();
	});

	it('plans anew over that when told so', async () => {
		await button('Plan again').click();
		await workbench().answerDialog('Plan again');

		await plan.getByText('edited by you').waitFor({ state: 'detached' });
		await button('Apply 3 changes').waitFor();
		assert.equal(await plan.getByText('# by me').count(), 0);
	});

	it('keeps what the hunks serve when their file is edited, and lets one be left out', async () => {
		await plan.getByRole('button', { name: 'hello.py' }).first().click();
		await typeAfter('Welcome, {author}', '  # by me');
		await plan.getByText('edited by you').waitFor();

		await box(`Take line 3 of ${code}`).uncheck();

		await button('Apply 2 of 3').waitFor();
		await row('Jane').getByText('1 edit, not taken: stays pending').waitFor();
		await proposed('DEFAULT_AUTHOR = "John"').waitFor();
		await workbench().screenshot('hunk-left');
		await assertAccessible(plan, 'sideBar');
	});

	it('keeps a hunk left out while the rest is edited', async () => {
		await typeAfter('# by me', ' again');

		await plan.getByText('# by me again').waitFor();
		assert.equal(await box(`Take line 3 of ${code}`).isChecked(), false);
		await button('Apply 2 of 3').waitFor();
	});

	it('writes exactly what was on the right side, once the protected file is approved', async () => {
		await plan.getByLabel('Write it although it runs in continuous integration').check();
		await button('Apply 2 of 3').click();
		await workbench()
			.page.locator('.monaco-dialog-box', { hasText: `~ ${workflow}` })
			.waitFor();
		await workbench().answerDialog('Apply');

		await plan.getByText('Cycle 4 is applied and verified.').waitFor();
		await row('Jane').waitFor();
		const written = codeBefore.replace(/f"Hello, .*"$/m, line => `${line.replace('Hello', 'Welcome')}  # by me again`);
		assert.equal(workbench().readFile(code), written);
		assert.match(workbench().readFile(workflow), /container: python:3\.13-slim\n$/);
		const cycle = addedSince(historyBefore, workbench().readFile(history));
		assert.doesNotMatch(cycle, /Jane/);
		assert.match(cycle, /- MODIFIED `\.github\/workflows\/check\.yml`[\s\S]*✅ APPLIED/);
	});

	it('applies the hunk that was left out as the rest of the plan', async () => {
		await button('Apply 1 change').click();
		await workbench().answerDialog('Apply');

		await plan.getByRole('heading', { name: 'Cycle 5 applied and verified' }).waitFor();
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "Jane"[\s\S]*Welcome, .*# by me again$/m);
	});
});
