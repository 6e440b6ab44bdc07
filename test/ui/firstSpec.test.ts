import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { starterSpec } from '../../src/core/spec/starterSpec';
import { tempFolder } from '../harness/tempFolder';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';

describe('a folder without a spec', () => {
	const workbench = useWorkbench({ folder: tempFolder('empty') });
	let plan: FrameLocator;

	it('says so, and offers to make one', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openViewContainer('Spec-Driven Ops');

		plan = await workbench().webview('Plan');
		await plan.getByRole('heading', { name: 'No spec yet' }).waitFor();
		await assertAccessible(plan, 'sideBar');
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

	it('is saved as typed', async () => {
		await workbench().save();

		const typed = starterSpec.replace('The program MUST print a greeting', 'The program MUST wave');
		assert.equal(workbench().readFile(spec), typed);
	});
});
