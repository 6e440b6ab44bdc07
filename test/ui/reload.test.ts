import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { addedSince } from './addedSince';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** The window is reloaded at every point of the way, by clicking and typing only. */
describe('reloading the window', function () {
	// Each step may open a window, which takes long on a loaded machine.
	this.timeout(180_000);
	const workbench = useWorkbench();
	let plan: FrameLocator;
	let historyBefore: string;

	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const heading = (name: string) => plan.getByRole('heading', { name, exact: true });
	const aliceBox = () => plan.getByRole('checkbox', { name: 'Run python3 src/hello.py Alice', exact: true });

	async function reload(): Promise<void> {
		await workbench().reload();
		plan = await workbench().webview('Plan');
	}

	it('begins with a change of the spec', async () => {
		historyBefore = workbench().readFile(history);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().clickText('The script MUST print');
		await workbench().replaceText('Hello', 'Welcome');
		await workbench().save();

		await plan.locator('.change ins', { hasText: 'Welcome' }).waitFor();
	});

	it('knows after it what is pending', async () => {
		await reload();

		await plan.locator('.change ins', { hasText: 'Welcome' }).waitFor();
		await button('Plan 1 change').waitFor();
		await workbench().screenshot('reload-pending');
	});

	it('brings the plan back as it was ticked', async () => {
		await button('Plan 1 change').click();
		await aliceBox().uncheck();
		await plan.getByRole('checkbox', { name: `Take the edit of ${code}`, exact: true }).uncheck();
		await button('Apply 0 of 1').waitFor();

		await reload();

		await button('Apply 0 of 1').waitFor();
		await workbench().screenshot('reload-planned');
		assert.equal(await aliceBox().isChecked(), false);
		await plan.getByRole('checkbox', { name: `Take the edit of ${code}`, exact: true }).check();
		await button('Apply 1 change').waitFor();
		await assertAccessible(plan, 'sideBar');
	});

	it('brings the preview back with what was typed into it', async () => {
		await plan.getByRole('button', { name: 'hello.py' }).first().click();
		const proposed = workbench().page.locator('.editor.modified');
		await proposed.locator('.view-line', { hasText: 'Welcome, {author}' }).click();
		await workbench().page.keyboard.press('End');
		await workbench().page.keyboard.type('  # typed');
		await workbench().save();

		await reload();

		await proposed.locator('.view-line', { hasText: '# typed' }).waitFor();
		await workbench().screenshot('reload-preview');
		await button('Apply 1 change').waitFor();
		assert.doesNotMatch(workbench().readFile(code), /typed|Welcome/);
	});

	it('knows after it which file moved on', async () => {
		workbench().changeOnDisk(code, text => `${text}# from elsewhere\n`);
		await heading('Out of date: 1 file changed after the plan was made').waitFor();

		await reload();

		await heading('Out of date: 1 file changed after the plan was made').waitFor();
		await plan.getByRole('listitem').getByText(code, { exact: true }).waitFor();
		await workbench().screenshot('reload-stale');
		workbench().changeOnDisk(code, text => text.replace('# from elsewhere\n', ''));
		await button('Apply 1 change').waitFor();
	});

	it('applies what was typed into the preview, and stays applied', async () => {
		await button('Apply 1 change').click();
		await workbench().answerDialog('Apply');
		await heading('Cycle 4 applied and verified').waitFor();

		await reload();

		await heading('Nothing pending').waitFor();
		await plan.getByText('against cycle 4').waitFor();
		await workbench().screenshot('reload-applied');
		assert.match(workbench().readFile(code), /f"Welcome, \{author\} from Spec-Driven Ops!" {2}# typed\n/);
		assert.match(addedSince(historyBefore, workbench().readFile(history)), /## Cycle 4 [\s\S]*✅ APPLIED/);
	});

	it('still shows a failed cycle with its ways on', async () => {
		await workbench().openFile(spec);
		await workbench().replaceText('John', 'Jane');
		await button('Plan 1 change').click();
		await button('Apply 1 change').waitFor();
		workbench().changeOnDisk(code, text => text.replace('print(', 'sys.exit(3)  # print('));
		// What is out of date cannot be applied, so that the button below is the one of the new plan.
		await heading('Out of date: 1 file changed after the plan was made').waitFor();
		await button('Plan again').click();
		await button('Apply 1 change').click();
		await workbench().answerDialog('Apply');
		await heading('Cycle 5 failed verification').waitFor();

		await reload();

		await heading('Cycle 5 failed verification').waitFor();
		for (const way of ['Verify again', 'Plan again', 'Undo']) {
			await button(way).waitFor();
		}
		await workbench().screenshot('reload-failed');
		await assertAccessible(plan, 'sideBar');
	});
});
