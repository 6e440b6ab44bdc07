import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { addFile } from './addFile';
import { assertAccessible } from './assertAccessible';
import { hoverOver } from './hoverOver';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
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
		const line = page.locator('.view-line', { hasText: 'If the argument' }).first();
		const hover = await hoverOver(line, 'Required without exception', { x: 80, y: 8 });
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

	it('colours the keywords of a spec, and of no other Markdown', async () => {
		const { page } = workbench();
		addFile(workbench().folder, 'NOTES.md', 'Whoever calls MUST wait.\n');
		for (const theme of ['dark', 'light'] as const) {
			await workbench().setTheme(theme);
			await workbench().openFile(spec);
			await textOf('The container', 'MUST').waitFor();
			const words = await colourOf(page.locator('.view-line', { hasText: 'The container' }).getByText('The container'));
			const must = await colourOf(textOf('The container', 'MUST'));
			assert.notEqual(must, words, `${theme}: MUST stands out`);
			assert.notEqual(await colourOf(textOf('run as root', 'MUST NOT')), must, `${theme}: MUST NOT is another one`);

			await workbench().openFile('NOTES.md');
			await page.locator('.view-line', { hasText: 'Whoever calls MUST wait.' }).waitFor();
			assert.equal(await textOf('Whoever calls', 'MUST').count(), 0);
		}
	});

	it('marks nothing where the settings say so', async () => {
		const { page } = workbench();
		const lens = page.locator('.codelens-decoration', { hasText: 'modified' });
		const mark = page.locator('.glyph-margin-widgets .cgmr');
		await workbench().openFile(spec);
		await lens.waitFor();
		assert.equal(await mark.count(), 1);
		await workbench().runCommand('Preferences: Open User Settings (JSON)');
		await workbench().tab('settings.json').waitFor();
		await page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await page.keyboard.press('ControlOrMeta+Home');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.insertText(
			'"specDrivenOps.editor.codeLens": false, "specDrivenOps.editor.changeMarks": false, ',
		);
		await workbench().save();

		await workbench().tab('spec.md').click();
		await page.locator('.view-line', { hasText: 'If the argument' }).waitFor();
		await lens.waitFor({ state: 'detached' });
		await mark.waitFor({ state: 'detached' });
		await workbench().tab('settings.json').click();
		await workbench().clickText('specDrivenOps');
		await workbench().replaceText('codeLens": false', 'codeLens": true');
		await workbench().replaceText('changeMarks": false', 'changeMarks": true');
		await workbench().save();
		await workbench().tab('spec.md').click();
		await lens.waitFor();
		await mark.waitFor();
	});

	it('says months later why a requirement is as it is, and leads to the cycle', async () => {
		const { page } = workbench();
		workbench().changeOnDisk(history, text =>
			text.replace('Greet an author by name.', 'Stay with `python:3.12-slim`: smaller images lack pip.'),
		);
		const line = page.locator('.view-line', { hasText: 'Base image' }).first();
		const hover = await hoverOver(line, 'smaller images lack pip', { x: 80, y: 8 });
		await workbench().screenshot('hover-reason');
		await hover.getByText('Cycle 2', { exact: true }).click();

		const timeline = await workbench().webview('Apply history');
		await timeline.locator('.revealed', { hasText: 'smaller images lack pip' }).waitFor();
		await timeline.getByRole('searchbox', { name: 'Search the history' }).fill('python:3.12-slim');
		await timeline.getByText(/ of 3 cycles/).waitFor();
		await timeline.locator('.cycle-head', { hasText: 'Cycle 2' }).waitFor();
		await assertAccessible(timeline, 'editor');
	});

	it('shows keywords and statuses in the built-in preview', async () => {
		await workbench().openFile(spec);
		await workbench().runCommand('Markdown: Open Preview');
		const preview = await workbench().webview('Preview spec.md');
		const keyword = preview.locator('.spec-keyword.spec-must', { hasText: 'MUST' }).first();
		await keyword.waitFor();
		const weight = await keyword.evaluate(element => getComputedStyle(element).fontWeight);
		assert.ok(Number(weight) > 400, 'it stands out');
		await preview.locator('.spec-keyword.spec-must-not', { hasText: 'NOT' }).first().waitFor();
		await workbench().screenshot('preview-spec');

		await workbench().tab('Apply history').click();
		const timeline = await workbench().webview('Apply history');
		await timeline.getByRole('button', { name: 'Open as text' }).first().click();
		await workbench().page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await workbench().runCommand('Markdown: Open Preview');
		const statuses = (await workbench().webview('Preview apply.md')).locator('.spec-status.spec-applied');
		await statuses.first().waitFor();
		assert.equal(await statuses.count(), 3);
		await workbench().screenshot('preview-history');
	});

	it('can be read in that preview in every theme', async () => {
		for (const [theme, kind] of [
			['dark', 'vscode-dark'],
			['highContrast', 'vscode-high-contrast'],
			['light', 'vscode-light'],
		] as const) {
			await workbench().setTheme(theme);
			await inPreview(async preview => {
				await preview.locator(`body[data-vscode-theme-kind="${kind}"] .spec-cycle`).first().waitFor();
				await assertAccessible(preview, 'editor', '.spec-cycle');
			});
			await workbench().screenshot(`preview-history-${theme}`);
		}
	});

	/** Look into the preview of the history, which is made anew for another theme, perhaps while one looks. */
	async function inPreview(look: (preview: FrameLocator) => Promise<void>): Promise<void> {
		try {
			await look(await workbench().webview('Preview apply.md'));
		} catch (error) {
			if (!String(error).includes('detached')) {
				throw error;
			}
			await look(await workbench().webview('Preview apply.md'));
		}
	}

	/** A stretch of a line that is coloured on its own. */
	function textOf(line: string, text: string): Locator {
		return workbench()
			.page.locator('.editor-instance .view-line', { hasText: line })
			.first()
			.getByText(text, { exact: true });
	}

	function colourOf(text: Locator): Promise<string> {
		return text.first().evaluate(element => getComputedStyle(element).color);
	}
});
