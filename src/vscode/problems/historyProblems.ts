import * as vscode from 'vscode';
import type { LintProblem } from '../../core/lint/lintProblem';
import { settingsPrefix } from '../settings';

/** What is wrong with the history that an editor holds. */
export async function historyProblems(document: vscode.TextDocument): Promise<readonly LintProblem[]> {
	const [{ parseHistory }, { lintHistory }, { readSeverities }, { toLf }] = await Promise.all([
		import('../../core/history/read/parseHistory'),
		import('../../core/lint/lintHistory'),
		import('../../core/lint/readSeverities'),
		import('../../core/text/decodeText'),
	]);
	const text = toLf(document.getText());
	const rules = vscode.workspace.getConfiguration(`${settingsPrefix}.lint`, document.uri).get<unknown>('rules');
	return lintHistory(text, parseHistory(text), { severities: readSeverities(rules) });
}
