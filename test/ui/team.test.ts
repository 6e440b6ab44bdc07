import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { copyExample } from '../harness/copyExample';
import { tempFolder } from '../harness/tempFolder';
import { addedSince } from './addedSince';
import { assertAccessible } from './assertAccessible';
import { pick } from './quickPick';
import { cloneRepository, commitAll, git, specOps } from './repository';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';
const markers = /^(?:<<<<<<<|=======|>>>>>>>)/m;

/** A team: two branches with cycles of their own that changed one requirement; by clicking and typing only. */
describe('two branches that changed one requirement', () => {
	const folder = copyExample(join(tempFolder('team'), 'hello-world'));
	let colleague: string;
	before(() => {
		colleague = cloneRepository(folder);
		applyThere(text => text.replace('Hello', 'Good day'));
		applyThere(text => text.replace('John', 'Jane'));
	});
	const workbench = useWorkbench({ folder });
	let plan: FrameLocator;
	let timeline: FrameLocator;
	let mine: string;
	let conflicted: readonly string[];

	const files = () => [spec, history, code].map(path => workbench().readFile(path));
	const inColleague = (path: string) => readFileSync(join(colleague, path), 'utf8');
	const picker = () => workbench().page.locator('.quick-input-widget');

	function applyThere(change: (text: string) => string): void {
		writeFileSync(join(colleague, spec), change(inColleague(spec)));
		specOps(colleague, 'apply', '--auto-approve');
		commitAll(colleague, 'Apply');
	}

	it('leaves both versions of the spec and of the history, and the way out is one button', async () => {
		await workbench().resize(1300, 900);
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');
		await workbench().replaceText('Hello', 'Welcome');
		await plan.getByRole('button', { name: 'Plan 1 change' }).click();
		await plan.getByRole('button', { name: 'Apply 1 change' }).click();
		await workbench().answerDialog('Apply');
		await plan.getByRole('heading', { name: 'Cycle 4 applied and verified' }).waitFor();
		await workbench().closePanel();
		commitAll(folder, 'Welcome');
		mine = workbench().readFile(history);
		assert.throws(() => git(folder, 'pull', '--quiet', '--no-rebase', colleague, 'main'));
		conflicted = files();

		await plan.getByRole('heading', { name: /spec\.md holds an unresolved merge conflict/ }).waitFor();
		await plan.getByRole('button', { name: 'Merge by requirement' }).waitFor();
		await workbench().screenshot('team-conflict');
		await assertAccessible(plan, 'sideBar');
		for (const text of conflicted) {
			assert.match(text, markers);
		}
	});

	it('is said in the tree and in the timeline, too, which names no fault besides', async () => {
		await workbench()
			.page.getByRole('treeitem', { name: /spec\.md, merge conflict$/ })
			.waitFor();
		await workbench().runCommand('Spec: Show Apply History');
		timeline = await workbench().webview('Apply history');
		await timeline.getByText('Two versions of the history stand here').waitFor();
		await workbench().screenshot('team-timeline-conflict');
		await assertAccessible(timeline, 'editor');
		assert.equal(await timeline.locator('.problems li').count(), 1);
	});

	it('asks which side counts, with the words and the branches of both, and writes nothing before that', async () => {
		await timeline.getByRole('button', { name: 'Merge histories' }).click();
		await picker().getByText('Which Counts? (1/1)').waitFor();
		await picker()
			.getByText(/Welcome, <author>/)
			.waitFor();
		await picker()
			.getByText(/Good day, <author>/)
			.waitFor();
		await picker().getByText('HEAD', { exact: true }).waitFor();
		await workbench().screenshot('team-choose');
		assert.deepEqual(files(), conflicted);

		await workbench().page.keyboard.press('Escape');

		await picker().waitFor({ state: 'hidden' });
		assert.deepEqual(files(), conflicted);
	});

	it('merges history and spec as chosen: nothing is lost, and what was overruled is said', async () => {
		await plan.getByRole('button', { name: 'Merge by requirement' }).click();
		await pick(workbench().page, '', 'The other branch');

		await plan.getByRole('heading', { name: 'Cycle 6 applied, not verified' }).waitFor();
		await plan.getByText('It merges two branches; nothing was run.', { exact: true }).waitFor();
		await workbench().screenshot('team-merged');
		await assertAccessible(plan, 'sideBar');
		const [merged = '', cycles = ''] = files();
		assert.doesNotMatch(merged + cycles, markers);
		assert.match(merged, /Good day, <author>[\s\S]*"Jane"/);
		assert.ok(cycles.startsWith(mine), 'my cycles are as they were');
		assert.match(addedSince(mine, cycles), /# Expected: Good day, Jane from/);
		const theirs = inColleague(history);
		assert.ok(cycles.includes(theirs.slice(theirs.indexOf('## Cycle 4'))), 'theirs are as they were');
		assert.match(
			addedSince(mine, cycles),
			/Both branches changed behavior\/script-print-stdout; as chosen, it is .*Good day/,
		);
	});

	it('verifies what came together, once the code is merged, too', async () => {
		git(folder, 'checkout', '--theirs', '--', code);
		const before = workbench().readFile(history);
		await plan.getByRole('button', { name: 'Verify', exact: true }).click();
		await workbench().answerDialog('Verify and record');

		await plan.getByRole('heading', { name: 'Cycle 7 applied and verified' }).waitFor();
		await plan.getByText('Nothing is pending any more.').first().waitFor();
		assert.match(addedSince(before, workbench().readFile(history)), /Good day, Jane[\s\S]*✅ APPLIED/);
		commitAll(folder, 'Merge');
	});

	it('has the cycles of both branches in the timeline, and the one that joins them', async () => {
		await workbench().runCommand('Spec: Show Apply History');
		await workbench().closePanel();
		timeline = await workbench().webview('Apply history');
		await timeline.locator('.cycle-head', { hasText: 'Merge another branch: cycles 4 to 5 above.' }).waitFor();
		await timeline.locator('.cycle-head', { hasText: 'Change “Hello” to “Welcome”' }).waitFor();
		await timeline.locator('.cycle-head', { hasText: 'Change “Hello” to “Good day”' }).waitFor();
		await workbench().screenshot('team-timeline');
		await assertAccessible(timeline, 'editor');
	});
});
