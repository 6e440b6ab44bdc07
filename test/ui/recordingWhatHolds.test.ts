import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { addedSince } from './addedSince';
import { assertAccessible } from './assertAccessible';
import { pick } from './quickPick';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';
const standing =
	'\n## Verify\n\n```bash\npython3 src/hello.py Bob\n# Expected: Welcome, Bob from Spec-Driven Ops!\n```\n';

/** Changes that no planner has to make: done by hand, handed off, adopted, prose; by clicking and typing only. */
describe('recording what holds already', () => {
	const workbench = useWorkbench();
	let plan: FrameLocator;
	/** apply.md and the code as they were before the step. */
	let earlier: string;
	let codeBefore: string;

	const button = (name: string) => plan.getByRole('button', { name, exact: true });
	const row = (text: string) => plan.locator('.change', { hasText: text });
	const lens = (text: RegExp) => workbench().page.locator('.codelens-decoration', { hasText: text });

	beforeEach(() => {
		earlier = workbench().readFile(history);
		codeBefore = workbench().readFile(code);
	});

	it('verifies and records what was done by hand, with nothing to edit', async () => {
		workbench().changeOnDisk(code, text => text.replace('Hello', 'Welcome'));
		codeBefore = workbench().readFile(code);
		await workbench().resize(1200, 860);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().replaceText('Hello', 'Welcome');
		await button('Plan 1 change').click();
		await row('Welcome').getByText('nothing to edit: already so').waitFor();
		await workbench().screenshot('nothing-to-edit');
		await assertAccessible(plan, 'sideBar');

		await button('Verify and record').click();
		await workbench().page.locator('.monaco-dialog-box', { hasText: 'Writes no file.' }).waitFor();
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		assert.equal(workbench().readFile(code), codeBefore);
		const cycle = addedSince(earlier, workbench().readFile(history));
		assert.match(cycle, /Welcome, Alice[\s\S]*✅ APPLIED/);
		assert.doesNotMatch(cycle, /MODIFIED/);
	});

	it('says where no edit was found', async () => {
		await workbench().replaceText('MUST NOT run', 'MUST run');
		await button('Plan 1 change').click();
		await row('run as root').getByText('unresolved:').waitFor();
		await lens(/flipped.*no edit found.*hand off/).waitFor();
		await workbench().screenshot('unresolved');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(history), earlier);
	});

	it('hands the change off as a task for an agent', async () => {
		const { page } = workbench();
		const copied = page.getByText('The task is on the clipboard: paste it to your agent.').first();
		const lines = page.locator('.editor-instance .view-line');
		const title = lines.filter({ hasText: 'Make the software do what its spec says' }).first();
		await row('run as root').getByRole('button', { name: 'Hand off to agent' }).click();
		await pick(page, '', 'Clipboard');

		// Where the browser closes its clipboard to the editor, the task is opened as a document instead.
		await copied.or(title).first().waitFor();
		if (await copied.isVisible()) {
			await workbench().runCommand('File: New Untitled Text File');
			await page.locator('.editor-instance .monaco-editor.focused').waitFor();
			await page.keyboard.press('ControlOrMeta+v');
			await lines.filter({ hasText: /\S/ }).first().waitFor();
			await page.keyboard.press('ControlOrMeta+Home');
		}
		await title.waitFor();
		await lines.filter({ hasText: 'The container MUST run as root' }).first().waitFor();
		await workbench().screenshot('handed-off');
		assert.equal(workbench().readFile(history), earlier);
	});

	it('takes it as implemented when told so, verifies and records it', async () => {
		await row('run as root').getByRole('button', { name: 'Already implemented: verify and record' }).click();
		await button('Verify and record').click();
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 5 applied and verified' }).waitFor();
		await plan.getByText('Nothing is pending any more.').first().waitFor();
		assert.equal(workbench().readFile(code), codeBefore);
		const cycle = addedSince(earlier, workbench().readFile(history));
		assert.match(cycle, /^\+- The container MUST run as root$/m);
		assert.doesNotMatch(cycle, /MODIFIED/);
	});

	it('offers a removed requirement where it stood: to restore it, which Undo takes back, or to apply that', async () => {
		const root = 'The container MUST run as root';
		workbench().changeOnDisk('Dockerfile', text => text.replace('python:3.12-slim', 'alpine:3'));
		await workbench().openFile(spec);
		await workbench().clickText('Base image');
		await workbench().page.keyboard.press('ControlOrMeta+Shift+k');
		await workbench().clickLens(root, 'restore');
		await workbench().page.locator('.editor-instance .view-line', { hasText: 'Base image' }).waitFor();
		await lens(/removed here/).waitFor({ state: 'detached' });
		await workbench().page.keyboard.press('ControlOrMeta+z');
		await lens(/removed here.*apply removal.*restore/).waitFor();
		await workbench().screenshot('removed');

		await workbench().clickLens(root, 'apply removal');
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 6 applied and verified' }).waitFor();
		assert.doesNotMatch(workbench().readFile(spec), /Base image/);
		assert.match(addedSince(earlier, workbench().readFile(history)), /^-- Base image: `python:3\.12-slim`$/m);
	});

	it('adopts what is pending as it stands, without a plan', async () => {
		await workbench().openFile(spec);
		await workbench().replaceText('ports exposed', 'ports published');
		await button('Adopt: record the spec as it stands').click();
		const question = `Record ${spec} as it stands, with 1 change taken as implemented?`;
		await workbench().page.locator('.monaco-dialog-box', { hasText: question }).waitFor();
		await workbench().screenshot('adopt');
		await workbench().answerDialog('Adopt');

		await plan.getByRole('heading', { name: 'Cycle 7 applied and verified' }).waitFor();
		assert.match(workbench().readFile(spec), /^- No ports published$/m);
		assert.match(addedSince(earlier, workbench().readFile(history)), /^\+- No ports published$/m);
	});

	it('shows changed prose as no requirement, and adopts it', async () => {
		await workbench().replaceText('A small', 'A tiny');

		await plan.getByRole('heading', { name: 'Nothing pending' }).waitFor();
		await plan
			.getByText(/1 line that belongs to no requirement changed/)
			.first()
			.waitFor();
		await workbench().screenshot('prose-pending');
		await assertAccessible(plan, 'sideBar');
		await button('Adopt 1 changed line').click();
		await workbench().answerDialog('Adopt');

		await plan.getByRole('heading', { name: 'Cycle 8 applied and verified' }).waitFor();
		assert.match(workbench().readFile(spec), /^A tiny Python program/m);
		addedSince(earlier, workbench().readFile(history));
	});

	it('warns of a standing command that still expects the old text, and updates it in the spec', async () => {
		workbench().changeOnDisk(spec, text => text + standing);
		await plan.getByRole('button', { name: /^Adopt \d changed lines$/ }).click();
		await workbench().answerDialog('Adopt');
		await plan.getByRole('heading', { name: 'Cycle 9 applied and verified' }).waitFor();
		await workbench().replaceText('Welcome, <', 'Good day, <');
		await button('Plan 1 change').click();
		await plan.getByText('still says “Welcome”').waitFor();
		await workbench().screenshot('old-expectation');
		await assertAccessible(plan, 'sideBar');

		await plan.getByRole('button', { name: 'Update in spec' }).click();

		await plan.getByText('expects “Good day, Bob from Spec-Driven Ops!”').waitFor();
		await plan.getByText('still says “Welcome”').waitFor({ state: 'detached' });
		assert.match(workbench().readFile(spec), /^# Expected: Good day, Bob from Spec-Driven Ops!$/m);
		await button('Apply 1 change').click();
		await workbench().answerDialog('Apply');
		await plan.getByRole('heading', { name: 'Cycle 10 applied and verified' }).waitFor();
		assert.match(workbench().readFile(code), /f"Good day, \{author\}/);
		assert.match(addedSince(earlier, workbench().readFile(history)), /Good day, Bob[\s\S]*✅ APPLIED/);
	});
});
