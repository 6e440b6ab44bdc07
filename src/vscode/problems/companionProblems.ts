import * as vscode from 'vscode';
import type { NamedSpec } from '../../core/lint/companions/lintCompanion';
import type { LintProblem } from '../../core/lint/lintProblem';
import { settingsPrefix } from '../settings';

/** What the tasks or the design in an editor name that the specs in their folder do not have, as these are in editors or on disk. */
export async function companionProblems(document: vscode.TextDocument): Promise<readonly LintProblem[]> {
	const { uri } = document;
	const [{ specPathsBeside }, { lintCompanion }, { parseSpec }, { readSeverities }, { withoutFormat }] =
		await Promise.all([
			import('../../core/lint/companions/companionPaths'),
			import('../../core/lint/companions/lintCompanion'),
			import('../../core/spec/parseSpec'),
			import('../../core/lint/readSeverities'),
			import('../../core/text/withoutFormat'),
		]);
	const specs = await Promise.all(
		specPathsBeside(uri.path).map(async (path): Promise<readonly NamedSpec[]> => {
			const stored = await textOf(uri.with({ path }));
			const own = stored === undefined ? undefined : withoutFormat(stored);
			return own === undefined ? [] : [{ spec: parseSpec(path, own), text: own }];
		}),
	);
	const rules = vscode.workspace.getConfiguration(`${settingsPrefix}.lint`, uri).get<unknown>('rules');
	return lintCompanion(withoutFormat(document.getText()), specs.flat(), { severities: readSeverities(rules) });
}

/** The text of a file as an editor holds it, else as it is on disk; `undefined` for no file. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString());
	if (open) {
		return open.getText();
	}
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return undefined;
	}
}
