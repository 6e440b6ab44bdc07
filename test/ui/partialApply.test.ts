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
const worker = 'deploy/worker.Dockerfile';

/** Three changes, one plan, applied in pieces and taken back, by clicking and typing only. */
describe('a plan applied piece by piece', () => {
	const workbench = useWorkbench();
	let plan: FrameLocator;
	/** apply.md as it was before the step. */
	let earlier: string;

	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const row = (text: string) => plan.locator('.change', { hasText: text });
	const takeWorker = () => plan.getByRole('checkbox', { name: `Take the edit of ${worker}`, exact: true });

	const undoInTimeline = async (name: string) => {
		const timeline = await workbench().webview('Apply history');
		const head = timeline.locator('.cycle-head', { hasText: name }).first();
		await head.waitFor();
		if ((await head.getAttribute('aria-expanded')) !== 'true') {
			await head.click();
		}
		await timeline.getByRole('button', { name: `Undo ${name.toLowerCase()}…` }).click();
	};

	beforeEach(() => {
		earlier = workbench().readFile(history);
	});

	it('plans three changes, and leaves one unsettled whose edit is not taken', async () => {
		addFile(workbench().folder, worker, 'FROM python:3.12-slim\nCMD ["python"]\n');
		await workbench().resize(1200, 860);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().replaceText('Hello', 'Welcome');
		await workbench().replaceText('John', 'Jane');
		await workbench().replaceText('3.12-slim', '3.13-slim');
		await pressPlanChord(workbench().page, button('Apply 3 changes'));

		await takeWorker().uncheck();

		await button('Apply 2 of 3').waitFor();
		await row('Base image').getByText('2 edits, not all taken: stays pending').waitFor();
		await workbench().screenshot('partial-planned');
		await assertAccessible(plan, 'sideBar');
	});

	it('applies one by its CodeLens; the rest stays planned, with its ticks', async () => {
		await workbench().clickLens('The script MUST print', 'apply');
		await workbench().answerDialog('Apply');

		await plan.getByText('Cycle 4 is applied and verified.').waitFor();
		await plan.getByText('The rest of the plan still fits: 2 changes.').waitFor();
		await button('Apply 1 of 2').waitFor();
		assert.equal(await takeWorker().isChecked(), false);
		assert.equal(await plan.locator('.change').count(), 2);
		await workbench().screenshot('partial-rest');
		await assertAccessible(plan, 'sideBar');
		const cycle = addedSince(earlier, workbench().readFile(history));
		assert.match(cycle, /^\+- The script MUST print `Welcome, /m);
		assert.doesNotMatch(cycle, /Jane|3\.13|Dockerfile/);
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "John"[\s\S]*f"Welcome, /);
		assert.match(workbench().readFile('Dockerfile'), /^FROM python:3\.12-slim$/m);
	});

	it('applies the next by the action in its row', async () => {
		await row('Jane').hover();
		await row('Jane').getByRole('button', { name: 'Apply this change alone' }).click();
		await workbench().answerDialog('Apply');

		await plan.getByText('Cycle 5 is applied and verified.').waitFor();
		await plan.getByText('The rest of the plan still fits: 1 change.').waitFor();
		assert.equal(await takeWorker().isChecked(), false);
		const cycle = addedSince(earlier, workbench().readFile(history));
		assert.match(cycle, /- MODIFIED `src\/hello\.py`[\s\S]*Welcome, Jane[\s\S]*✅ APPLIED/);
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "Jane"/);
		assert.match(workbench().readFile('Dockerfile'), /^FROM python:3\.12-slim$/m);
	});

	it('applies what is left by the button', async () => {
		await takeWorker().check();
		await button('Apply 1 change').click();
		await workbench().answerDialog('Apply');

		await plan.getByRole('heading', { name: 'Cycle 6 applied and verified' }).waitFor();
		await plan.getByText('Nothing is pending any more.').first().waitFor();
		await assertAccessible(plan, 'sideBar');
		addedSince(earlier, workbench().readFile(history));
		assert.match(workbench().readFile('Dockerfile'), /^FROM python:3\.13-slim$/m);
		assert.equal(workbench().readFile(worker), 'FROM python:3.13-slim\nCMD ["python"]\n');
		assert.deepEqual(workbench().listFiles('.spec-ops/plan'), [], 'no plan is left to review');
	});

	it('writes nothing where the confirmation is declined', async () => {
		await workbench().openFile(code);
		await workbench().page.keyboard.type('# by hand\n');
		await workbench().openFile(spec);
		await workbench().replaceText('Jane', 'Joan');
		const codeBefore = workbench().readFile(code);
		await pressPlanChord(workbench().page, button('Apply 1 change'));
		await button('Apply 1 change').click();
		await workbench()
			.page.locator('.monaco-dialog-box', { hasText: /Saves first:\s+src\/hello\.py/ })
			.waitFor();
		await workbench().screenshot('save-and-apply');

		await workbench().answerDialog('Cancel');

		await button('Apply 1 change').waitFor();
		assert.equal(workbench().readFile(code), codeBefore);
		assert.equal(workbench().readFile(history), earlier);
	});

	it('saves what is typed in an editor of a file first, and applies over it', async () => {
		await button('Apply 1 change').click();
		await workbench().answerDialog('Save 1 file and apply');

		await plan.getByRole('heading', { name: 'Cycle 7 applied and verified' }).waitFor();
		assert.match(workbench().readFile(code), /^# by hand\nimport sys\n[\s\S]*DEFAULT_AUTHOR = "Joan"/);
		assert.match(addedSince(earlier, workbench().readFile(history)), /Joan[\s\S]*✅ APPLIED/);
	});

	it('takes the last cycle back from the plan view, and its change is pending again', async () => {
		const specBefore = workbench().readFile(spec);
		await button('Undo this cycle').click();
		await workbench()
			.page.locator('.monaco-dialog-box', { hasText: `Undo cycle 7 of ${spec}?` })
			.waitFor();
		await workbench().answerDialog('Undo');

		await plan.getByRole('heading', { name: 'Cycle 8 applied and verified' }).waitFor();
		await plan.getByText('It undid cycle 7.', { exact: true }).waitFor();
		await row('Joan').waitFor();
		await workbench().screenshot('undone');
		await assertAccessible(plan, 'sideBar');
		assert.match(workbench().readFile(code), /^# by hand\nimport sys\n[\s\S]*DEFAULT_AUTHOR = "Jane"/);
		assert.equal(workbench().readFile(spec), specBefore, 'an undo never edits the spec');
		assert.match(addedSince(earlier, workbench().readFile(history)), /"undoes":"sha256:/);
	});

	it('takes that back by a command', async () => {
		await workbench().runCommand('Spec: Undo Last Cycle');
		await workbench()
			.page.locator('.monaco-dialog-box', { hasText: `Undo cycle 8 of ${spec}?` })
			.waitFor();
		await workbench().answerDialog('Undo');

		await plan.getByRole('heading', { name: 'Cycle 9 applied and verified' }).waitFor();
		await plan.getByText('Nothing is pending any more.').first().waitFor();
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "Joan"/);
		addedSince(earlier, workbench().readFile(history));
	});

	it('takes an older one back from the timeline, and keeps what changed in its files since', async () => {
		workbench().changeOnDisk('Dockerfile', text => `${text}LABEL kept=yes\n`);
		await button('Show history').click();
		await undoInTimeline('Cycle 6');
		await workbench().answerDialog('Undo');

		await plan.getByRole('heading', { name: 'Cycle 10 applied and verified' }).waitFor();
		await row('Base image').waitFor();
		assert.match(workbench().readFile('Dockerfile'), /^FROM python:3\.12-slim\n[\s\S]*\nLABEL kept=yes\n$/);
		assert.match(workbench().readFile(worker), /^FROM python:3\.12-slim\n/);
		assert.match(addedSince(earlier, workbench().readFile(history)), /3\.12-slim[\s\S]*✅ APPLIED/);
	});

	it('puts an undo under review where the same lines changed since, and writes nothing', async () => {
		workbench().changeOnDisk(code, text => text.replace('f"Welcome, ', 'f"Good day, '));
		const codeBefore = workbench().readFile(code);

		await undoInTimeline('Cycle 4');

		await plan.getByRole('heading', { name: 'A cycle to undo: 1 file changed since' }).waitFor();
		await plan.getByText('Resolve 1 file in the preview first').first().waitFor();
		await workbench().screenshot('undo-under-review');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(code), codeBefore);
		assert.equal(workbench().readFile(history), earlier);
	});
});
