import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { pressPlanChord } from './pressPlanChord';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** The journey of a changed requirement again, without touching the mouse once. */
describe('changing a requirement by keyboard alone', () => {
	const workbench = useWorkbench();
	let plan: FrameLocator;

	/** Choose from the palette by typing. */
	async function choose(text: string): Promise<void> {
		const { page } = workbench();
		const widget = page.locator('.quick-input-widget');
		await page.keyboard.press('F1');
		await widget.waitFor();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type(text);
		await widget.locator('.monaco-list-row.focused').waitFor();
		await page.keyboard.press('Enter');
		await widget.waitFor({ state: 'hidden' });
	}

	/** Press Tab until the control of that name has the focus. */
	async function tabTo(view: FrameLocator, name: string): Promise<void> {
		const control = view.getByRole('button', { name });
		await control.waitFor();
		for (let presses = 0; presses < 15; presses += 1) {
			if (await control.evaluate(element => element === document.activeElement)) {
				return;
			}
			await workbench().page.keyboard.press('Tab');
		}
		assert.fail(`Tab does not lead to “${name}”.`);
	}

	it('edits the spec', async () => {
		const { keyboard } = workbench().page;
		await choose(spec);
		await workbench().page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await keyboard.press('ControlOrMeta+f');
		await keyboard.type('Hello, <');
		await workbench().page.locator('.find-widget.visible .matchesCount', { hasText: /of 1/ }).waitFor();
		await keyboard.press('Escape');
		await keyboard.type('Welcome, <');

		await workbench()
			.page.locator('.codelens-decoration', { hasText: /modified.*apply.*diff/ })
			.waitFor();
	});

	it('plans, and finds the next step in the plan view', async () => {
		const container = workbench().page.locator('.part.sidebar .composite.title', { hasText: 'Spec-Driven Ops' });
		await pressPlanChord(workbench().page, container);
		plan = await workbench().webview('Plan');
		await plan.getByRole('button', { name: 'Apply 1 change' }).waitFor();

		await choose('>Focus on Plan View');
		await tabTo(plan, 'Apply 1 change');
	});

	it('walks through changes, edits and commands by arrow keys', async () => {
		const { keyboard } = workbench().page;
		await tabTo(plan, 'The script MUST print removed');
		await keyboard.press('End');
		await tabTo(plan, 'Apply 1 change');
	});

	it('applies and confirms', async () => {
		await workbench().page.keyboard.press('Enter');
		await workbench().readDialog();
		await workbench().page.keyboard.press('Enter');

		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		assert.match(workbench().readFile(code), /f"Welcome, /);
		assert.match(workbench().readFile(history), /## Cycle 4 [\s\S]*✅ APPLIED/);
	});

	it('opens the timeline and folds a cycle in it', async () => {
		await choose('>Focus on Plan View');
		await tabTo(plan, 'Show history');
		await workbench().page.keyboard.press('Enter');
		const timeline = await workbench().webview('Apply history');
		const head = timeline.getByRole('button', { name: /^Cycle 4 Change/ });
		await head.waitFor();
		await tabTo(timeline, 'Cycle 4 Change');
		assert.equal(await head.getAttribute('aria-expanded'), 'true');

		await workbench().page.keyboard.press('Enter');
		await workbench().page.keyboard.press('ArrowDown');

		assert.equal(await head.getAttribute('aria-expanded'), 'false');
		await timeline
			.getByRole('button', { name: 'Cycle 3 Change', expanded: false })
			.and(timeline.locator(':focus'))
			.waitFor();
	});
});
