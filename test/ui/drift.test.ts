import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { assertAccessible } from './assertAccessible';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** Something broke: a file is not as it was recorded. By clicking and typing only. */
describe('a file that drifted', () => {
	const workbench = useWorkbench();
	let plan: FrameLocator;
	let recorded: string;

	const row = (name: RegExp) => workbench().page.getByRole('treeitem', { name });
	const action = (name: RegExp, title: string) => row(name).getByRole('button', { name: title });

	it('stands under its spec, with the cycle since which and the requirements that it serves', async () => {
		recorded = workbench().readFile(code);
		await workbench().resize(1280, 1000);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await plan.getByRole('heading', { name: 'Nothing pending' }).waitFor();
		workbench().changeOnDisk(code, text => text.replace('Hello', 'Goodbye'));

		await workbench().runCommand('Spec: Check Drift');
		await row(/spec\.md, 1 drifted/).waitFor();
		await row(/spec\.md, 1 drifted/).click();
		await workbench().page.keyboard.press('ArrowRight');

		await row(/^Drift: 1 file not as/).waitFor();
		await row(/src\/hello\.py: changed since cycle 3\s*For interface\/argument-missing-script-use/).waitFor();
		await workbench().screenshot('drift');
	});

	it('stands in the plan view too, with the ways on', async () => {
		const part = plan.locator('section', { has: plan.getByRole('heading', { name: /^Drift/ }) });
		await part.getByText('changed since cycle 3').waitFor();
		await part.getByRole('button', { name: 'Accept' }).waitFor();
		await part.getByRole('button', { name: 'Write anew from the spec' }).waitFor();
		await assertAccessible(plan, 'sideBar');

		await part.getByRole('button', { name: 'hello.py' }).click();

		await workbench().tab('hello.py: cycle 3 and now').waitFor();
		await workbench().screenshot('drift-plan-view');
		await workbench().closeTab('hello.py: cycle 3 and now');
	});

	it('takes a model to be written anew from the spec, and says so', async () => {
		const changed = workbench().readFile(code);

		await plan.getByRole('button', { name: 'Write anew from the spec' }).click();

		await plan
			.getByRole('alert')
			.getByText(/to write files anew from it takes a model/)
			.waitFor();
		assert.equal(workbench().readFile(code), changed);
		await plan.getByRole('button', { name: 'Dismiss' }).click();
	});

	it('is brought back from the plan view', async () => {
		await plan.getByRole('button', { name: 'Re-apply' }).click();
		await workbench().answerDialog('Re-apply');

		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		await plan.getByRole('heading', { name: /^Drift/ }).waitFor({ state: 'detached' });
		await row(/src\/hello\.py: changed/).waitFor({ state: 'detached' });
		assert.equal(workbench().readFile(code), recorded);
	});

	it('is compared with what was recorded', async () => {
		workbench().changeOnDisk(code, text => text.replace('Hello', 'Goodbye'));
		await row(/src\/hello\.py: changed/).waitFor();
		await row(/src\/hello\.py: changed/).click();

		await workbench().tab('hello.py: cycle 4 and now').waitFor();
		await workbench().page.locator('.monaco-diff-editor .view-line', { hasText: 'Goodbye' }).waitFor();
		await workbench().screenshot('drift-compared');
		await workbench().closeTab('hello.py: cycle 4 and now');
	});

	it('is brought back after one confirmation, verified and recorded', async () => {
		await row(/src\/hello\.py: changed/).hover();
		await action(/src\/hello\.py: changed/, 'Re-apply Drifted Files').click();
		await workbench()
			.page.locator('.monaco-dialog-box', { hasText: /back to what was recorded\?/ })
			.waitFor();
		await workbench().screenshot('drift-asks');
		await workbench().answerDialog('Re-apply');

		await plan.getByRole('heading', { name: 'Cycle 5 applied and verified' }).waitFor();
		await row(/hello\.py: changed/).waitFor({ state: 'detached' });
		assert.equal(workbench().readFile(code), recorded);
		assert.match(workbench().readFile(history), /## Cycle 5 [\s\S]*- MODIFIED `src\/hello\.py`[\s\S]*✅ APPLIED/);
		await workbench().screenshot('drift-settled');
	});

	it('is accepted with a reason where it shall stay', async () => {
		workbench().changeOnDisk(code, text => `${text}\n# Looked at on Friday.\n`);
		const changed = workbench().readFile(code);
		await row(/^Drift: 1 file not as/).hover();
		await action(/^Drift: 1 file not as/, 'Accept Drift').click();
		const box = workbench().page.locator('.quick-input-widget input[type="text"]');
		await box.fill('A note of Friday.');
		await box.press('Enter');
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 6 applied and verified' }).waitFor();
		await row(/^Drift: /).waitFor({ state: 'detached' });
		assert.equal(workbench().readFile(code), changed);
		assert.match(workbench().readFile(history), /## Cycle 6 [\s\S]*A note of Friday\.[\s\S]*✅ APPLIED/);
	});
});
