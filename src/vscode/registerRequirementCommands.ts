import * as vscode from 'vscode';
import { diffArguments } from './baseline/baselineTexts';
import { type CommandOptions, inView } from './commandOptions';
import { findRequirement } from './language/findRequirement';
import { ChangeNode } from './specs/specNodes';

/** Register the commands that are about one requirement of a spec. */
export function registerRequirementCommands(options: CommandOptions): vscode.Disposable {
	const { session, terminal, registerCommand, log } = options;
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.applyRequirement', async (subject, id) => {
			const target = await findRequirement(session, subject, id);
			if (target) {
				const { applyRequirement } = await import('./apply/applyRequirement');
				await inView(options, target.spec.uri, one => applyRequirement(one, target.id, terminal));
			}
		}),
		registerCommand('specDrivenOps.diffRequirement', async (subject, id) => {
			const target = await findRequirement(session, subject, id);
			if (target) {
				await vscode.commands.executeCommand('vscode.diff', ...diffArguments(target.spec, target.line));
			}
		}),
		registerCommand('specDrivenOps.restoreRequirement', async (subject, id) => {
			const target = await findRequirement(session, subject, id);
			const one = target && session.select(target.spec);
			if (one && vscode.workspace.isTrusted) {
				const { restoreRequirement } = await import('./edit/restoreRequirement');
				await restoreRequirement(one, target.id);
			}
		}),
		registerCommand('specDrivenOps.handOff', async (subject, id) => {
			const { handOff } = await import('./agent/handOff');
			const isOne = subject instanceof ChangeNode || typeof id === 'string';
			const target = isOne ? await findRequirement(session, subject, id) : undefined;
			await inView(options, target?.spec.uri ?? subject, one => handOff(one, log, target?.id));
		}),
	);
}
