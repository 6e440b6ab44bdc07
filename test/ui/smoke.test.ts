import assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench';

describe('the installed extension', () => {
	const workbench = useWorkbench();

	it('opens the spec of the example', async () => {
		await workbench().openFile('.openspec/spec.md');

		const editor = workbench().page.locator('.editor-instance .view-lines').first();
		assert.match((await editor.textContent()) ?? '', /MUST/);
	});

	it('shows its plan view', async () => {
		await workbench().openViewContainer('Spec-Driven Ops');

		const plan = await workbench().webview('Plan');
		await plan.locator('#root').waitFor();
		await workbench().screenshot('smoke');
	});
});
