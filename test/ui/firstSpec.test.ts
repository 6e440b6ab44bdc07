import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { starterSpec } from '../../src/core/spec/starterSpec';
import { tempFolder } from '../harness/tempFolder';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

/** The first minute, by clicking and typing only: nothing is there, and there is no key for any model. */
describe('a folder without a spec', () => {
	const workbench = useWorkbench({ folder: tempFolder('empty') });
	let plan: FrameLocator;

	it('says so, and offers to make one', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openViewContainer('Spec-Driven Ops');

		plan = await workbench().webview('Plan');
		await plan.getByRole('heading', { name: 'No spec yet' }).waitFor();
		await workbench().screenshot('first-welcome');
		await assertAccessible(plan, 'sideBar');
	});

	it('explains itself step by step, each with its command', async () => {
		const { page } = workbench();
		await page
			.locator('.welcome-view')
			.getByRole('link', { name: 'How it works' })
			.or(page.getByRole('button', { name: 'How it works' }))
			.first()
			.click();

		const steps = page.locator('.gettingStartedContainer .getting-started-step');
		await steps.first().waitFor();
		assert.equal(await steps.count(), 6);
		await steps.filter({ hasText: 'Plan the edits' }).click();
		await page.locator('.getting-started-step.expanded').getByRole('button', { name: 'Plan Spec Change' }).waitFor();
		await workbench().screenshot('walkthrough');
		await workbench().closeTab('Welcome');
	});

	it('copies no example where the question for its place is left with Escape', async () => {
		const { page } = workbench();
		const picker = page.locator('.quick-input-widget');
		for (const place of [undefined, 'Choose a Folder…']) {
			await plan.getByRole('button', { name: 'Try the Example' }).click();
			await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Just Try It' }).waitFor();
			if (place) {
				await page.locator('.quick-input-list .monaco-list-row', { hasText: place }).click();
				await picker.getByRole('button', { name: 'Copy the Example Here' }).waitFor();
			}
			await page.keyboard.press('Escape');
			await picker.waitFor({ state: 'hidden' });
		}

		await plan.getByRole('heading', { name: 'No spec yet' }).waitFor();
		assert.equal(page.context().pages().length, 1);
		assert.deepEqual(workbench().listFiles('.'), []);
	});

	it('offers an example to try in a window of its own', async () => {
		const example = await workbench().windowOpenedBy(async () => {
			await plan.getByRole('button', { name: 'Try the Example' }).click();
			await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'Just Try It' }).click();
		});

		await example.tab('spec.md').waitFor();
		const itsPlan = await example.webview('Plan');
		await itsPlan.getByRole('heading', { name: 'Nothing pending' }).waitFor();
		await itsPlan.getByText('against cycle 3').waitFor();
		await example.screenshot('example');
		assert.match(example.readFile(spec), /^# Greeting container/);
		assert.equal(workbench().hasFile('.openspec'), false);
		await example.page.close();
	});

	it('makes a spec whose statement is typed over, and follows the typing', async () => {
		await plan.getByRole('button', { name: 'Create Spec' }).click();
		await workbench().tab('spec.md').waitFor();
		await plan.getByRole('button', { name: 'Plan 1 change' }).waitFor();
		const made = workbench().readFile(spec);
		await workbench().page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await workbench().page.keyboard.type('The program MUST wave');

		await plan.locator('.change ins', { hasText: 'The program MUST wave' }).waitFor();
		await plan.getByText('no cycle applied yet: everything is pending').waitFor();
		assert.equal(workbench().readFile(spec), made, 'typing is not saving');
	});

	it('is saved as typed, with a command that shows it', async () => {
		await workbench().replaceText('# ./greet Alice', 'sh wave.sh');
		await workbench().replaceText('Hello, Alice!', 'waves');
		await workbench().save();

		const typed = starterSpec
			.replace('The program MUST print a greeting', 'The program MUST wave')
			.replace('# ./greet Alice', 'sh wave.sh')
			.replace('Hello, Alice!', 'waves');
		assert.equal(workbench().readFile(spec), typed);
	});

	it('plans without a key: what it cannot resolve has its ways on', async () => {
		await plan.getByRole('button', { name: 'Plan 1 change' }).click();

		await plan.locator('.change .note', { hasText: 'unresolved: ' }).waitFor();
		await plan.locator('.change').getByRole('button', { name: 'Hand off to agent' }).waitFor();
		await plan.locator('.change').getByRole('button', { name: 'Already implemented: verify and record' }).waitFor();
		await workbench().screenshot('first-unresolved');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().hasFile(history), false);
	});

	it('verifies and records code that was written by hand', async () => {
		const { page } = workbench();
		await workbench().runCommand('File: New Untitled Text File');
		await page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await page.keyboard.type('echo waves');
		await page.keyboard.press('ControlOrMeta+s');
		const path = page.locator('.quick-input-widget input[type="text"]');
		await page.waitForFunction(() =>
			document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.endsWith('echo waves'),
		);
		await path.fill(`${workbench().folder}/wave.sh`);
		// The dialog is ready for its OK once it lists the folder of the path.
		await page.locator('.quick-input-list .monaco-list-row', { hasText: '.openspec' }).waitFor();
		await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
		await workbench().tab('wave.sh').waitFor();
		await plan.getByRole('button', { name: 'Already implemented: verify and record' }).click();
		await plan.getByRole('button', { name: 'Verify and record' }).click();
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 1 applied and verified' }).waitFor();
		await plan.getByText('Nothing is pending any more.', { exact: true }).waitFor();
		await workbench().screenshot('first-applied');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile('wave.sh').trimEnd(), 'echo waves');
		assert.match(workbench().readFile(history), /## Cycle 1 [\s\S]*sh wave\.sh[\s\S]*✅ APPLIED/);
	});
});
