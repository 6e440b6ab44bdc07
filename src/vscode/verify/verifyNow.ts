import * as vscode from 'vscode';
import type { SpecTests } from './tests/specTests';

/** A view of the editor's own. */
const showResults = () => vscode.commands.executeCommand('workbench.panel.testResults.view.focus');

/** Run the commands that verify all specs of the workspace, with the test results in sight. Nothing is recorded. */
export async function verifyNow(tests: SpecTests): Promise<void> {
	const outcome = await tests.run(new vscode.TestRunRequest(), { onStarted: showResults });
	if (outcome === 'nothing') {
		await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'There is no command to verify with. Write one into a Verify section of a spec, with what it must print.',
			),
		);
	}
}
