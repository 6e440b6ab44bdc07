import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { addedSince } from './addedSince';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** What does not go as planned, one thing after the other in the same folder, by clicking and typing only. */
describe('two changes, with setbacks', () => {
	const workbench = useWorkbench({ theme: 'dark' });
	let plan: FrameLocator;
	let historyBefore: string;

	before(() => {
		historyBefore = workbench().readFile(history);
	});

	it('names the file that changed after planning, and writes nothing', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().clickText('The script MUST print');
		await workbench().replaceText('Hello', 'Welcome');
		await plan.getByRole('button', { name: 'Plan 1 change' }).click();
		await plan.getByRole('button', { name: 'Apply 1 change' }).waitFor();

		workbench().changeOnDisk(code, text => `${text}# from elsewhere\n`);

		await plan.getByRole('heading', { name: 'Out of date: 1 file changed after the plan was made' }).waitFor();
		await plan.getByRole('listitem').getByText(code, { exact: true }).waitFor();
		assert.equal(
			await plan
				.getByRole('button', { name: /^Apply/ })
				.filter({ hasText: 'Apply' })
				.count(),
			0,
		);
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(history), historyBefore);
		assert.match(workbench().readFile(code), /f"Hello, .*# from elsewhere\n$/s);
	});

	it('plans again over what changed', async () => {
		await plan.getByRole('button', { name: 'Plan again' }).click();

		await plan.getByRole('button', { name: 'Apply 1 change' }).waitFor();
		await assertAccessible(plan, 'sideBar');
	});

	it('applies and records the one change whose CodeLens is clicked', async () => {
		await workbench().clickText('If the argument is missing');
		await workbench().replaceText('John', 'Jane');
		await plan.locator('.change ins', { hasText: 'Jane' }).waitFor();
		await workbench().clickLens('The script MUST print', 'apply');
		await workbench().answerDialog('Apply');

		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		await plan.getByText('1 change still pending.').last().waitFor();
		await plan.locator('.change ins', { hasText: 'Jane' }).waitFor();
		assert.equal(await plan.locator('.change').count(), 1);
		await assertAccessible(plan, 'sideBar');
		const cycle = addedSince(historyBefore, workbench().readFile(history));
		assert.match(cycle, /^\+- The script MUST print `Welcome, /m);
		assert.match(cycle, /✅ APPLIED/);
		assert.doesNotMatch(cycle, /Jane/);
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "John"[\s\S]*f"Welcome, /);
		assert.match(workbench().readFile(spec), /"Jane"/);
	});

	it('shows expected and actual of a failed verification, and keeps the change pending', async () => {
		const earlier = workbench().readFile(history);
		workbench().changeOnDisk(code, text =>
			text
				.replace('print(greeting(author))', 'print(greeting(author), flush=True) or sys.exit(3)')
				.replace('f"Welcome, {author}', 'f"Welcome, dear {author}'),
		);
		await plan.getByRole('button', { name: 'Plan 1 change' }).click();
		await plan.getByRole('button', { name: 'Apply 1 change' }).click();
		await workbench().answerDialog('Apply');

		await plan.getByRole('heading', { name: 'Cycle 5 failed verification' }).waitFor();
		await plan
			.locator('.compare', { hasText: /expected.*Welcome, .*Jane.*got.*dear/s })
			.first()
			.waitFor();
		await plan
			.locator('.compare', { hasText: /expected.*exit .*0.*got.*exit .*3/s })
			.first()
			.waitFor();
		await plan.locator('.change ins', { hasText: 'Jane' }).waitFor();
		await workbench().screenshot('failed-verification');
		await assertAccessible(plan, 'sideBar');
		assert.match(addedSince(earlier, workbench().readFile(history)), /## Cycle 5 [\s\S]*❌ FAILED/);
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "Jane"/);
	});

	it('shows the failed cycle in the timeline', async () => {
		await plan.getByRole('button', { name: 'Show history' }).click();

		const timeline = await workbench().webview('Apply history');
		const newest = timeline.getByRole('listitem').filter({ hasText: 'Cycle 5' }).first();
		await newest.getByText('failed verification, recorded').waitFor();
		await newest.getByText('stayed pending').waitFor();
		await workbench().screenshot('failed-cycle');
		await assertAccessible(timeline, 'editor');
	});

	it('lifts the failure by verifying again, once the file is put right by hand', async () => {
		const earlier = workbench().readFile(history);
		workbench().changeOnDisk(code, text =>
			text
				.replace('print(greeting(author), flush=True) or sys.exit(3)', 'print(greeting(author))')
				.replace('dear ', ''),
		);
		await plan.getByRole('button', { name: 'Verify again' }).click();
		await workbench().page.locator('.monaco-dialog-box', { hasText: 'in the place of what cycle 5 says' }).waitFor();
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 6 applied and verified' }).waitFor();
		await plan.getByText('Nothing is pending any more.').first().waitFor();
		const cycle = addedSince(earlier, workbench().readFile(history));
		assert.match(cycle, /"verifies":"sha256:[\s\S]*✅ APPLIED/);
		assert.doesNotMatch(cycle, /### Changes/);
	});

	it('takes a failed cycle back, to the byte', async () => {
		const earlier = workbench().readFile(history);
		workbench().changeOnDisk(code, text => `${text}    assert author != "Joan"\n`);
		const codeBefore = workbench().readFile(code);
		await workbench().openFile(spec);
		await workbench().replaceText('Jane', 'Joan');
		await plan.getByRole('button', { name: 'Plan 1 change' }).click();
		await plan.getByRole('button', { name: 'Apply 1 change' }).click();
		await workbench().answerDialog('Apply');
		await plan.getByRole('heading', { name: 'Cycle 7 failed verification' }).waitFor();
		assert.match(workbench().readFile(code), /DEFAULT_AUTHOR = "Joan"/);

		await plan.getByRole('button', { name: 'Undo', exact: true }).click();
		await workbench().answerDialog('Undo');

		await plan.getByRole('heading', { name: 'Cycle 8 applied and verified' }).waitFor();
		await plan.locator('.change ins', { hasText: 'Joan' }).waitFor();
		assert.equal(workbench().readFile(code), codeBefore);
		assert.match(
			addedSince(earlier, workbench().readFile(history)),
			/❌ FAILED[\s\S]*"undoes":"sha256:[\s\S]*✅ APPLIED/,
		);
	});
});
