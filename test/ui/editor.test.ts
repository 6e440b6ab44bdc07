import assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const printed = '- The script MUST print `Hello, <author> from Spec-Driven Ops!` to stdout\n';

/** What the editor of a spec offers beside the text, by pointing and clicking only. */
describe('the editor of a spec', () => {
	const workbench = useWorkbench();

	it('shows in the gutter, over the line and in the badge what differs from the baseline', async () => {
		workbench().changeOnDisk(spec, text => text.replace(printed, '').replace('"John"', '"Jane"'));
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);

		const { page } = workbench();
		await page.locator('.codelens-decoration', { hasText: /removed here.*apply removal.*restore.*diff/ }).waitFor();
		await page.locator('.codelens-decoration', { hasText: /modified.*apply.*diff/ }).waitFor();
		await page.getByRole('tab', { name: /Spec-Driven Ops.*2 pending changes/ }).waitFor();
		assert.equal(await page.locator('.glyph-margin-widgets .cgmr').count(), 2);
	});

	it('tells over a requirement its level, its change and its cycles, each a way into the timeline', async () => {
		const { page } = workbench();
		await page
			.locator('.view-line', { hasText: 'If the argument' })
			.first()
			.hover({ position: { x: 80, y: 8 } });
		const hover = page.locator('.monaco-hover:visible', { hasText: 'Required without exception' });
		await hover.locator('strong', { hasText: 'Jane' }).waitFor();

		await hover.getByText('Cycle 3', { exact: true }).click();

		const timeline = await workbench().webview('Apply history');
		await timeline.getByRole('listitem').filter({ hasText: 'Cycle 3' }).first().waitFor();
	});

	it('puts a removed requirement back by its lens', async () => {
		await workbench().openFile(spec);
		await workbench().clickLens('When the container starts', 'restore');

		await workbench().page.locator('.view-line', { hasText: 'The script MUST print' }).waitFor();
		await workbench().page.locator('.codelens-decoration', { hasText: 'removed here' }).waitFor({ state: 'detached' });
	});

	it('leads from the tree of specs to the line of a change', async () => {
		const { page } = workbench();
		await workbench().openViewContainer('Spec-Driven Ops');
		const row = page.getByRole('treeitem', { name: spec });
		await row.click();
		await page.keyboard.press('ArrowRight');
		await page.getByRole('treeitem', { name: /modified: If the argument is missing/ }).click();

		await page.locator('.editor-instance .active-line-number', { hasText: '15' }).waitFor();
	});
});
