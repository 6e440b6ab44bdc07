import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { tempFolder } from '../harness/tempFolder';
import { addFile } from './addFile';
import { useWorkbench } from './useWorkbench';

const spec = 'openspec/specs/table/spec.md';
const amount = 10_000;

/** Milliseconds in which what is typed has to show; far more than it takes on a machine that has nothing else to do. */
const limitMs = 5000;

/** What is typed into a very long spec is in the plan view and among the problems at once; by clicking and typing only. */
describe('a spec of 10,000 requirements', () => {
	const folder = tempFolder('long');
	before(() => addFile(folder, spec, specText()));
	const workbench = useWorkbench({ folder });
	let plan: FrameLocator;

	it('is recorded as it stands', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openFile(spec);
		await workbench().openViewContainer('Spec-Driven Ops');
		plan = await workbench().webview('Plan');

		await plan.getByRole('button', { name: 'Adopt: record the spec as it stands', exact: true }).click();
		await workbench().answerDialog('Adopt');

		await plan.getByRole('heading', { name: 'Cycle 1 applied, not verified', exact: true }).waitFor();
	});

	it('has what is typed in the plan view and among the problems at once, and again', async () => {
		await workbench().clickText('The table SHALL show `row_2`.');
		await workbench().page.keyboard.press('End');
		const times: number[] = [];
		for (const word of ['gold', 'silver', 'bronze']) {
			times.push(await millisecondsToType(` Its metal is ${word}, or TBD.`, word));
		}
		await workbench().screenshot('long-typed');

		// What else the machine does may get in the way of one, not of each.
		assert.ok(Math.min(...times) < limitMs, `typing took ${times} ms to show`);
		assert.equal(await problems().count(), 3);
	});

	it('has a new line of it in the plan view, and none of the others', async () => {
		await workbench().page.keyboard.press('Enter');
		await workbench().page.keyboard.type('The table SHALL shine.');

		await plan.locator('.change', { hasText: 'shine' }).first().waitFor();

		assert.equal(await plan.locator('.change').count(), 1);
	});

	const problems = () => workbench().page.locator('.editor-instance .squiggly-warning');

	/** From the first key until the word is marked in the plan view and one more problem is marked in the editor. */
	async function millisecondsToType(text: string, word: string): Promise<number> {
		const before = await problems().count();
		const started = Date.now();
		await workbench().page.keyboard.type(text);
		await plan.locator('.change ins', { hasText: word }).first().waitFor();
		await problems().nth(before).waitFor();
		return Date.now() - started;
	}
});

function specText(): string {
	const blocks = Array.from({ length: amount }, (_, index) => {
		const row = index + 1;
		const scenario = `#### Scenario: Row ${row}\n\n- **WHEN** row ${row} is asked for\n- **THEN** it is there`;
		return `### Requirement: Row ${row}\n\nThe table SHALL show \`row_${row}\`.\n\n${scenario}\n`;
	});
	return `# Table\n\n## Purpose\n\nRows of all kinds stand here, one for each number that anybody may ask for.\n\n## Requirements\n\n${blocks.join('\n')}`;
}
