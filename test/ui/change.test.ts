import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { assertAccessible } from './assertAccessible';
import { hoverOver } from './hoverOver';
import { pressPlanChord } from './pressPlanChord';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** The journey of a changed requirement, by clicking and typing only; the last test looks at the disk. */
describe('changing a requirement', () => {
	// For the pictures: no light bulb on the line, and what is told over a requirement stands below it.
	const workbench = useWorkbench({ settings: { 'editor.hover.above': false, 'editor.lightbulb.enabled': 'off' } });
	let plan: FrameLocator;
	let historyBefore: string;
	let codeBefore: string;

	/** The marks of the change, beside what is told over another requirement. */
	async function takePictureWithHover(): Promise<void> {
		const { page } = workbench();
		const line = page.locator('.editor-instance .view-line', { hasText: 'If the argument' }).first();
		const hover = await hoverOver(line, 'Cycle 3', { x: 200, y: 8 });
		await workbench().picture('edit');
		await page.mouse.move(0, 0);
		await page.keyboard.press('Escape');
		await hover.waitFor({ state: 'hidden' });
	}

	it('has nothing pending when the example is opened', async () => {
		historyBefore = workbench().readFile(history);
		codeBefore = workbench().readFile(code);
		await workbench().resize(1200, 860);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');

		plan = await workbench().webview('Plan');
		await plan.getByRole('heading', { name: 'Nothing pending' }).waitFor();
		await assertAccessible(plan, 'sideBar');
	});

	it('marks the changed word in the plan view and a CodeLens over its line while it is typed', async () => {
		await workbench().clickText('The script MUST print');
		await workbench().replaceText('Hello', 'Welcome');

		await plan.locator('.change del', { hasText: 'Hello' }).waitFor();
		await plan.locator('.change ins', { hasText: 'Welcome' }).waitFor();
		await workbench()
			.page.locator('.codelens-decoration', { hasText: /modified.*apply.*diff/ })
			.waitFor();
		assert.equal(await workbench().page.locator('.glyph-margin-widgets .cgmr').count(), 1);
		await takePictureWithHover();
		await assertAccessible(plan, 'sideBar');
		assert.match(workbench().readFile(spec), /Hello/, 'nothing is saved before the user asks for anything');
	});

	it('plans it with one key chord', async () => {
		await pressPlanChord(workbench().page, plan.getByRole('button', { name: 'Apply 1 change' }));

		await plan.getByRole('button', { name: 'hello.py' }).first().waitFor();
		await workbench().picture('plan');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(code), codeBefore);
	});

	it('shows the proposed edit as a diff', async () => {
		await plan.getByRole('button', { name: 'Preview' }).click();

		const preview = workbench().page.locator('.multiDiffEntry');
		await preview.locator('.view-line', { hasText: 'Welcome, {author}' }).waitFor();
		await workbench().picture('preview');
		assert.equal(workbench().readFile(code), codeBefore);
	});

	it('asks once, then applies and verifies', async () => {
		await plan.getByRole('button', { name: 'Apply 1 change' }).click();
		await workbench().answerDialog('Apply');

		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		await workbench().page.locator('.codelens-decoration').waitFor({ state: 'detached' });
		assert.equal(await workbench().page.locator('.glyph-margin-widgets .cgmr').count(), 0);
		await workbench().picture('applied');
		await assertAccessible(plan, 'sideBar');
	});

	it('shows the cycle first in the timeline', async () => {
		await plan.getByRole('button', { name: 'Show history' }).click();

		const timeline = await workbench().webview('Apply history');
		const newest = timeline.getByRole('listitem').filter({ hasText: 'Cycle 4' }).first();
		await newest.getByText('applied and verified').first().waitFor();
		await newest.getByText('Welcome, Alice from Spec-Driven Ops!').first().waitFor();
		await workbench().closePanel();
		await workbench().picture('timeline');
		await assertAccessible(timeline, 'editor');
	});

	it('has written exactly what was shown', () => {
		const historyAfter = workbench().readFile(history);

		assert.equal(workbench().readFile(code), codeBefore.replace('Hello', 'Welcome'));
		assert.ok(historyAfter.startsWith(historyBefore), 'apply.md only grows');
		assert.match(
			historyAfter.slice(historyBefore.length),
			/## Cycle 4 [\s\S]*- MODIFIED `src\/hello\.py`[\s\S]*✅ APPLIED/,
		);
		assert.match(workbench().readFile(spec), /`Welcome, <author> from Spec-Driven Ops!`/);
	});
});
