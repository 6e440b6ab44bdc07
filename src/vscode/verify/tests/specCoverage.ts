import * as vscode from 'vscode';
import type { Coverage } from '../../../core/coverage/findCoverage';

/** A column behind the end of every line. */
const lineEnd = 2 ** 30;

/**
 * The requirements of a spec as the statements of a covered file: one counts as often as commands ran that would
 * notice when it no longer held. What MAY be done or left counts only where a command is about it.
 */
export class SpecCoverage extends vscode.FileCoverage {
	readonly statements: readonly vscode.StatementCoverage[];

	/** @param ran Texts of the commands that were run. */
	constructor(uri: vscode.Uri, { requirements }: Coverage, ran: ReadonlySet<string>) {
		const statements = requirements.flatMap(({ requirement, commands }) => {
			const times = commands.filter(({ command }) => ran.has(command.command)).length;
			const range = new vscode.Range(requirement.line - 1, 0, requirement.endLine - 1, lineEnd);
			return requirement.level === 'MAY' && times === 0 ? [] : [new vscode.StatementCoverage(times, range)];
		});
		const covered = statements.filter(({ executed }) => executed).length;
		super(uri, new vscode.TestCoverageCount(covered, statements.length));
		this.statements = statements;
	}
}
