import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { assertAccessible } from './assertAccessible';
import { cloneRepository, commitAll, git, makeRepository, specOps } from './repository';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/price.py';

const program = `import sys

RATE = 19

net = float(sys.argv[1])

CURRENCY = "EUR"

print(f"{net * (100 + RATE) / 100:.2f} {CURRENCY}")
`;

const written = `# Price

## Behavior

- The program MUST add a rate of \`19\` percent to the price that it is given

## Verify

\`\`\`bash
python3 src/price.py 100
# Expected: 119.00 (exit 0)

python3 src/price.py 0
# Expected: EUR (exit 0)
\`\`\`

## Interface

- The program MUST print prices in the currency \`EUR\`
`;

/** Code that was there before its spec, and then a team that changes both, by clicking and typing only. */
describe('existing code', () => {
	const workbench = useWorkbench({ folder: makeRepository('existing', { [code]: program }) });
	let plan: FrameLocator;

	it('gets a spec of what holds already', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await plan.getByRole('button', { name: 'Create Spec' }).click();
		await workbench().tab('spec.md').waitFor();
		await workbench().page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await workbench().page.keyboard.press('ControlOrMeta+a');
		await workbench().page.keyboard.insertText(written);

		await plan.getByRole('button', { name: 'Plan 2 changes' }).waitFor();
		await workbench().save();
		assert.equal(workbench().readFile(spec), written);
	});

	it('is adopted: verified and recorded as it stands', async () => {
		await plan.getByRole('button', { name: 'Adopt: record the spec as it stands' }).click();
		await workbench().screenshot('adopt-asks');
		await workbench().answerDialog('Adopt');

		await plan.getByRole('heading', { name: 'Cycle 1 applied and verified' }).waitFor();
		await workbench().screenshot('adopted');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(code), program);
		assert.equal(workbench().readFile(spec), written);
		assert.match(workbench().readFile(history), /## Cycle 1 [\s\S]*python3 src\/price\.py 100[\s\S]*✅ APPLIED/);
	});

	it('is guarded from then on: a regression is caught, and nothing is written', async () => {
		const before = workbench().readFile(history);
		workbench().changeOnDisk(code, text => text.replace('RATE = 19', 'RATE = 7'));
		await workbench().runCommand('Spec: Verify');

		await plan.getByRole('heading', { name: 'Verification failed' }).waitFor();
		await plan.locator('.compare', { hasText: /expected.*119.*got.*107/s }).waitFor();
		await workbench().screenshot('regression');
		await assertAccessible(plan, 'sideBar');
		assert.equal(workbench().readFile(history), before);
	});

	it('is mended in the editor, and verified again', async () => {
		await workbench().openFile(code);
		await workbench().replaceText('RATE = 7', 'RATE = 19');
		await workbench().save();
		await plan.getByRole('button', { name: 'Verify again' }).click();

		await plan.getByRole('heading', { name: 'Verified', exact: true }).waitFor();
		await workbench().closePanel();
		assert.equal(workbench().readFile(code), program);
	});

	describe('in a team', () => {
		let mine: string;
		let theirs: string;

		it('shows what to do about a history that Git could not merge', async () => {
			const { folder } = workbench();
			commitAll(folder, 'Adopt the spec');
			const colleague = cloneRepository(folder);
			applyElsewhere(colleague, text => text.replace('`19` percent', '`20` percent'), '119.00', '120.00');
			theirs = readFileSync(join(colleague, history), 'utf8');
			applyElsewhere(folder, text => text.replace('`EUR`', '`CHF`'), ': EUR', ': CHF');
			mine = readFileSync(join(folder, history), 'utf8');
			assert.throws(() => git(folder, 'pull', '--quiet', '--no-rebase', colleague, 'main'));

			await workbench().openFile(spec);
			await plan.getByRole('heading', { name: /apply\.md holds an unresolved merge conflict/ }).waitFor();
			await workbench().screenshot('merge-conflict');
			await assertAccessible(plan, 'sideBar');
		});

		it('merges the two: the cycles of both sides as they were written, and one that joins them', async () => {
			await plan.getByRole('button', { name: 'Merge histories' }).click();

			await workbench().tab('apply.md').waitFor();
			await plan.getByRole('heading', { name: 'Cycle 3 applied, not verified' }).waitFor();
			await plan.getByText('It merges two branches; nothing was run.', { exact: true }).waitFor();
			await plan.getByText('Nothing is pending any more.').first().waitFor();
			await assertAccessible(plan, 'sideBar');
			const merged = workbench().readFile(history);
			assert.doesNotMatch(merged, /^(<<<<<<<|=======|>>>>>>>)/m);
			assert.ok(merged.startsWith(mine), 'my cycles are as they were');
			assert.ok(merged.includes(theirs.slice(theirs.indexOf('## Cycle 2'))), 'theirs are as they were');
			assert.match(
				merged,
				/Merge another branch: cycle 2 above\.[\s\S]*"parents":\["sha256:[0-9a-f]+","sha256:[0-9a-f]+"\]/,
			);
			await workbench().screenshot('merge-resolved');
		});

		it('has both in the timeline, whatever their numbers', async () => {
			await workbench().page.getByRole('button', { name: 'Open Timeline' }).first().click();

			const timeline = await workbench().webview('Apply history');
			await timeline.locator('.cycle-head', { hasText: 'Change “19” to “20”' }).waitFor();
			await timeline.locator('.cycle-head', { hasText: 'Change “EUR” to “CHF”' }).waitFor();
			await timeline.getByRole('button', { name: '3 verified' }).waitFor();
			await workbench().screenshot('merge-timeline');
			await assertAccessible(timeline, 'editor');
		});

		it('verifies what came together', async () => {
			const before = workbench().readFile(history);
			await plan.getByRole('button', { name: 'Verify', exact: true }).click();
			await workbench().answerDialog('Verify and record');

			await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
			const after = workbench().readFile(history);
			assert.ok(after.startsWith(before), 'apply.md only grows');
			assert.match(after.slice(before.length), /python3 src\/price\.py 100[\s\S]*✅ APPLIED/);
			assert.match(workbench().readFile(code), /RATE = 20[\s\S]*"CHF"/);
		});
	});
});

/** Change the spec in another program, and have it applied and committed there. */
function applyElsewhere(folder: string, change: (text: string) => string, old: string, expected: string): void {
	const path = join(folder, spec);
	writeFileSync(path, change(readFileSync(path, 'utf8')).replace(old, expected));
	specOps(folder, 'apply', '--auto-approve');
	commitAll(folder, 'Change the price');
}
