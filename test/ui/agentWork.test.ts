import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { addFile } from './addFile';
import { assertAccessible } from './assertAccessible';
import { pick } from './quickPick';
import { commitAll, makeRepository, specOps } from './repository';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/greet.sh';
const task = '.spec-ops/task.md';

const specText = `# Greeter

## Behavior

- The program MUST print a line that begins with \`Hello\`

## Verify

\`\`\`bash
sh src/greet.sh
# Expected: Hello, you (exit 0)
\`\`\`
`;

/** A repository whose one statement was adopted: cycle 1. */
function makeGreeter(): string {
	const folder = makeRepository('agent-work', { [spec]: specText, [code]: 'echo "Hello, you"\n' });
	specOps(folder, 'adopt', '--auto-approve');
	commitAll(folder, 'Adopt the spec');
	return folder;
}

/** A change that an agent makes true, handed to it and recorded, by clicking and typing only. */
describe('the work of an agent', () => {
	const workbench = useWorkbench(() => ({ folder: makeGreeter() }));
	let plan: FrameLocator;

	it('begins with a task, which a terminal gets by the name of a file', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().replaceText('begins with `Hello`', 'begins with `Hello` and ends with the name of the day');
		await workbench().save();
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await plan.getByRole('button', { name: 'Plan 1 change' }).waitFor();

		await workbench().runCommand('Spec: Hand Off to Agent');
		await pick(workbench().page, '', 'Claude Code in a terminal');

		await plan.getByText('Record Changes as Cycle').waitFor();
		await workbench().page.locator('.terminal.xterm').waitFor();
		await workbench().screenshot('handed-off');
		await assertAccessible(plan, 'sideBar');
		assert.match(workbench().readFile(task), /ends with the name of the day[\s\S]*spec-ops record --propose/);
		await workbench().closePanel();
	});

	it('is shown as what it changed, and writes nothing by that', async () => {
		const before = workbench().readFile(history);
		workbench().changeOnDisk(code, () => 'echo "Hello, you, on Monday"\n');
		addFile(workbench().folder, 'src/days.txt', 'Monday\n');

		await plan.getByRole('button', { name: 'Record changes as cycle' }).click();
		const box = workbench().page.locator('.quick-input-widget input[type="text"]');
		await box.waitFor();
		assert.match(await box.inputValue(), /Change/);
		await box.fill('Say which day it is.');
		await workbench().page.keyboard.press('Enter');

		await plan.getByRole('heading', { name: 'Changes to record' }).waitFor();
		await plan.getByText('Say which day it is.').waitFor();
		await plan.locator('.edit', { hasText: 'greet.sh' }).waitFor();
		await plan.locator('.edit', { hasText: 'days.txt' }).waitFor();
		await workbench().screenshot('changes-to-record');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(history), before);
	});

	it('shows each file before and after', async () => {
		await plan
			.getByRole('button', { name: /greet\.sh/ })
			.first()
			.click();

		await workbench().tab('greet.sh').waitFor();
		await workbench().page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
		await workbench().screenshot('changes-to-record-diff');
	});

	it('is verified and recorded after one confirmation', async () => {
		const before = workbench().readFile(history);
		await plan.getByRole('button', { name: 'Verify and record 2 files' }).click();
		await workbench().page.locator('.monaco-dialog-box').waitFor();
		await workbench().screenshot('record-asks');
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 2 applied and verified' }).waitFor();
		await workbench().screenshot('recorded');
		const after = workbench().readFile(history);
		assert.ok(after.startsWith(before), 'apply.md only grows');
		assert.match(
			after.slice(before.length),
			/Say which day it is\.[\s\S]*- ADDED `src\/days\.txt`\n- MODIFIED `src\/greet\.sh`[\s\S]*✅ APPLIED/,
		);
		assert.equal(workbench().readFile(code), 'echo "Hello, you, on Monday"\n');
	});

	it('can be undone like any other cycle', async () => {
		await plan.getByRole('button', { name: 'Undo this cycle' }).click();
		await workbench().answerDialog('Undo');

		await plan.getByRole('heading', { name: /^Cycle 3 applied/ }).waitFor();
		assert.equal(workbench().readFile(code), 'echo "Hello, you"\n');
		assert.equal(existsSync(join(workbench().folder, 'src/days.txt')), false);
	});
});
