import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { addedSince } from './addedSince';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** A cycle is taken back after somebody changed the same line, by clicking and typing only. */
describe('an undo that meets what changed since', () => {
	const workbench = useWorkbench();
	let plan: FrameLocator;
	let codeBefore: string;
	let historyBefore: string;

	/** A line of the right side of the diff that is open. */
	const proposed = (text: string) => workbench().page.locator('.editor.modified .view-line', { hasText: text });

	it('shows both sides instead of writing', async () => {
		await workbench().resize(1300, 900);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().replaceText('Hello', 'Welcome');
		await plan.getByRole('button', { name: 'Plan 1 change' }).click();
		await plan.getByRole('button', { name: 'Apply 1 change' }).click();
		await workbench().answerDialog('Apply');
		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		workbench().changeOnDisk(code, text => text.replace('f"Welcome, ', 'f"Good day, '));
		[codeBefore, historyBefore] = [workbench().readFile(code), workbench().readFile(history)];

		await plan.getByRole('button', { name: 'Undo this cycle' }).click();

		await plan.getByRole('heading', { name: 'A cycle to undo: 1 file changed since' }).waitFor();
		await plan.getByText('It changed since on the same lines · 1 conflict to resolve').waitFor();
		await workbench().tab(`Undo for ${spec}, made at`).waitFor();
		assert.equal(await plan.getByRole('button', { name: 'Undo in 1 file' }).getAttribute('aria-disabled'), 'true');
		await workbench().screenshot('undo-conflict');
		await assertAccessible(plan, 'sideBar');
		for (const theme of ['highContrast', 'light'] as const) {
			await workbench().setTheme(theme);
			await assertAccessible(plan, 'sideBar');
		}
		assert.deepEqual([workbench().readFile(code), workbench().readFile(history)], [codeBefore, historyBefore]);
	});

	it('takes the text that is written into the preview for the way out', async () => {
		const { keyboard } = workbench().page;
		await plan.getByRole('button', { name: 'Resolve in the preview' }).click();
		await proposed('<<<<<<< as it is now').first().click();
		await keyboard.press('Control+Shift+K');
		await proposed('=======').first().click();
		for (let lines = 0; lines < 3; lines++) {
			await keyboard.press('Control+Shift+K');
		}
		await workbench().save();

		await plan.getByText('· resolved').waitFor();
		await workbench().screenshot('undo-resolved');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(code), codeBefore, 'nothing of it is written before it is confirmed');
	});

	it('undoes the rest of the cycle, and leaves its change pending', async () => {
		await plan.getByRole('button', { name: /^Undo (in 1 file|without)/ }).click();
		await workbench().answerDialog('Undo');

		await plan.getByRole('heading', { name: /^Cycle 5 / }).waitFor();
		await plan.locator('.change ins', { hasText: 'Welcome' }).waitFor();
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(code), codeBefore);
		assert.match(addedSince(historyBefore, workbench().readFile(history)), /## Cycle 5 [\s\S]*"undoes":"sha256:/);
	});
});
