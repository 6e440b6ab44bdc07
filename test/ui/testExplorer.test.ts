import assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';
const code = 'src/hello.py';

/** Verifying at any time from VS Code's own Test Explorer, by clicking and typing only. */
describe('verifying from the Test Explorer', () => {
	const workbench = useWorkbench();
	let before: string;

	const explorer = () => workbench().page.locator('.test-explorer');
	const row = (text: string) => explorer().locator('.monaco-list-row', { hasText: text });
	const stateOf = (text: string, state: string) =>
		row(text).first().locator(`.computed-state.codicon-testing-${state}-icon`);

	it('lists the commands of each spec once it is opened', async () => {
		await workbench().resize(1280, 860);
		await workbench().closeAuxiliaryBar();
		before = workbench().readFile(history);
		await workbench().openFile(spec);

		await workbench().runCommand('Testing: Focus on Test Explorer View');

		await row(spec).waitFor();
		await row(spec).click();
		await workbench().page.keyboard.press('ArrowRight');
		await row('python3 src/hello.py Alice').waitFor();
	});

	it('runs all of them after one question, and writes nothing', async () => {
		await workbench().runCommand('Spec: Verify Now');
		await workbench().page.locator('.monaco-dialog-box', { hasText: 'Writes nothing.' }).waitFor();

		await workbench().answerDialog('Verify');

		await stateOf(spec, 'passed').waitFor();
		await stateOf('Alice', 'passed').waitFor();
		assert.equal(workbench().readFile(history), before);
	});

	it('shows what was expected beside what came, and asks no more', async () => {
		workbench().changeOnDisk(code, text => text.replace('Hello', 'Hallo'));

		await workbench().runCommand('Spec: Verify Now');

		await stateOf('Alice', 'failed').waitFor();
		await workbench().page.locator('.part.panel .monaco-list-row', { hasText: 'Expected “Hello, Alice' }).click();
		await workbench()
			.page.locator('.part.panel .monaco-diff-editor', { hasText: /Hello.*Hallo/s })
			.waitFor();
		await workbench().screenshot('test-explorer-failed');
		assert.equal(workbench().readFile(history), before);
	});

	it('marks in the spec which requirements the commands would notice', async () => {
		workbench().changeOnDisk(code, text => text.replace('Hallo', 'Hello'));

		await workbench().runCommand('Test: Run All Tests with Coverage');

		await workbench().page.locator('.coverage-deco-gutter, .coverage-deco-inline').first().waitFor();
		await workbench().screenshot('test-explorer-coverage');
	});
});
