import assert from 'node:assert/strict';
import { addFile } from './addFile';
import { pick } from './quickPick';
import { commitAll, specOps } from './repository';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const code = 'src/hello.py';

/** Months later: from a line of code to the requirement behind it, its story, and any two points of that. */
describe('the story of a requirement', () => {
	const workbench = useWorkbench();

	before(async function () {
		this.timeout(60_000);
		const { folder } = workbench();
		workbench().changeOnDisk(spec, text => text.replace('"John"', '"Jane"'));
		specOps(folder, 'apply', '--auto-approve');
		addFile(folder, '.editorconfig', 'root = true\n');
		commitAll(folder, 'Call the default author Jane');
	});

	it('begins at a line of code, which says what it was made for', async () => {
		await workbench().closeAuxiliaryBar();
		await workbench().openViewContainer('Spec-Driven Ops');
		await workbench().page.getByRole('treeitem', { name: spec }).waitFor();
		// The view that this is about gets their place.
		await section('Plan').click();
		await section('Specs').click();
		await workbench().openFile(code);
		await workbench().clickText('DEFAULT_AUTHOR = "Jane"');

		await annotated('^"Cycle 4 of .* · If the argument is missing, the script MUST');
		await workbench().screenshot('trace-line');
	});

	it('says at the cursor where no requirement is known to be behind a line', async () => {
		await workbench().clickText('import sys');
		await workbench().runCommand('Spec: Go to Requirement of This Line');

		await workbench()
			.page.locator('.monaco-editor-overlaymessage', { hasText: 'No recorded cycle is known' })
			.waitFor();
		await workbench().clickText('DEFAULT_AUTHOR = "Jane"');
		await annotated('^"Cycle 4 of ');
	});

	it('leads to the requirement that the line was made for', async () => {
		await workbench().runCommand('Spec: Go to Requirement of This Line');

		await workbench().page.locator('.editor-instance .active-line-number', { hasText: '15' }).waitFor();
		await annotated('^"Cycle 4 of .* · Change “John” to “Jane”');
	});

	it('tells whether what was verified holds, and which cycles are behind it', async () => {
		await workbench().runCommand('Spec: Show Requirement History');

		await row(/^Verified, and holds/).waitFor();
		await row(/^Cycle 4 changed it/).waitFor();
		await row(/^Cycle 3 changed it/).waitFor();
		for (const theme of ['light', 'highContrast', 'dark'] as const) {
			await workbench().setTheme(theme);
			await workbench().screenshot(`trace-${theme}`);
		}
		await row(/^Cycle 4 changed it/)
			.locator('.monaco-tl-twistie')
			.click();
		await row(/use "John" as default, before/).waitFor();
		await row(/use "Jane" as default, after/).waitFor();
	});

	it('shows a file before and after a cycle', async () => {
		await row(new RegExp(`^${code}$`)).click();

		await workbench().tab('hello.py: before and after Cycle 4').waitFor();
	});

	it('compares the spec at a cycle with the spec at another', async () => {
		await row(/^Cycle 3 changed it/).hover();
		await row(/^Cycle 3 changed it/)
			.getByRole('button', { name: 'Compare Spec at Two Cycles' })
			.click();
		await pick(workbench().page, 'Cycle 4', 'Cycle 4');

		await workbench().tab('spec.md: Cycle 3 and Cycle 4').waitFor();
	});

	it('opens the commit that brought a cycle', async () => {
		await row(/^Cycle 4 changed it/).hover();
		await row(/^Cycle 4 changed it/)
			.getByRole('button', { name: 'Open Commit of a Cycle' })
			.click();

		await workbench().tab('Cycle 4: commit').waitFor();
		const added = workbench().page.locator('.multiDiffEntry', { hasText: '.editorconfig' });
		await added.locator('.status', { hasText: /^A$/ }).waitFor();
	});

	it('follows the cursor, and says what changed since it was verified', async () => {
		await workbench().openFile(spec);
		await workbench().clickText('The container MUST NOT run as root');
		await row(/^The container MUST NOT run as root, /).waitFor();
		await row(/^No cycle names it/).waitFor();
		workbench().changeOnDisk(code, text => text.replace('Hello', 'Hullo'));
		await workbench().clickText('If the argument is missing');

		await row(/^Changed since it was verified, src\/hello\.py/).waitFor();
	});

	it('says nothing at the end of lines where the user turned that off', async () => {
		await annotated('^"Cycle 4 of ');
		await workbench().runCommand('Spec: Toggle Line Annotations');
		await workbench().clickText('No ports exposed');
		await workbench().clickText('If the argument is missing');

		await row(/^Changed since it was verified/).waitFor();
		assert.equal(await workbench().page.evaluate(isAnnotated, '^"Cycle '), false);
	});

	function section(title: string) {
		return workbench()
			.page.locator('.pane-header', { has: workbench().page.getByText(title, { exact: true }) })
			.first();
	}

	function row(name: RegExp) {
		return workbench().page.getByRole('treeitem', { name }).first();
	}

	/** Wait for a text at the end of a line. */
	async function annotated(pattern: string): Promise<void> {
		await workbench().page.waitForFunction(isAnnotated, pattern);
	}
});

/** Runs in the page: whether a text that the editor adds to a line matches. */
function isAnnotated(pattern: string): boolean {
	const spans = [...document.querySelectorAll('.editor-instance .view-line span')];
	return spans.some(span => {
		return new RegExp(pattern).test(getComputedStyle(span, '::after').content.replaceAll('\u00a0', ' '));
	});
}
