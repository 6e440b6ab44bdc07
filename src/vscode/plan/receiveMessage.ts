import * as vscode from 'vscode';
import type { FromPlanView } from '../../webview/plan/protocol';
import { diffArguments } from '../baseline/baselineTexts';
import type { Commands } from '../commands';
import { previewEdit } from '../preview/previewEdits';
import type { Session } from '../session/session';
import { labelOf } from '../session/specLabel';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { tickPlan } from './tickPlan';

/** Do what the user asked for in the plan view, in the way that the commands do it. What is not offered is ignored. */
export async function receiveMessage(
	message: FromPlanView,
	session: Session,
	terminal: VerificationTerminal,
): Promise<void> {
	switch (message.type) {
		case 'plan':
		case 'apply':
		case 'showHistory':
		case 'createSpec':
			return run(`specDrivenOps.${message.type}`);
		case 'discard':
			return run('specDrivenOps.discardPlan');
		case 'manageTrust':
			await vscode.commands.executeCommand('workbench.trust.manage');
			return;
		case 'showOutput':
			return terminal.show();
		case 'selectSpec': {
			const chosen = session.specs.find(one => labelOf(one.spec) === message.path);
			if (chosen) {
				session.select(chosen.spec);
			}
			return;
		}
		default:
			return session.active ? receiveForSpec(message, session.active) : undefined;
	}
}

async function receiveForSpec(message: FromPlanView, one: SpecSession): Promise<void> {
	switch (message.type) {
		case 'stop':
			return one.stop();
		case 'dismiss':
			return one.setNotice(null);
		case 'preview':
			return message.path === undefined ? run('specDrivenOps.previewEdits') : previewEdit(one, message.path);
		case 'openEdit':
			return previewEdit(one, message.path, message.hunk);
		case 'openRequirement':
			return openRequirement(one, message.id);
		case 'applyRequirement':
			return run('specDrivenOps.applyRequirement', one.spec.uri.toString(), message.id);
		case 'diffRequirement':
			await vscode.commands.executeCommand('vscode.diff', ...diffArguments(one.spec, lineOf(one, message.id)));
			return;
		case 'toggleEdit':
		case 'toggleHunk':
		case 'toggleProtected':
		case 'toggleCommand':
			return tickPlan(one, message);
	}
}

async function openRequirement(one: SpecSession, id: string): Promise<void> {
	const at = new vscode.Position(lineOf(one, id) - 1, 0);
	await vscode.window.showTextDocument(one.spec.uri, { selection: new vscode.Range(at, at), preview: true });
}

/** Line of a change in the spec, from 1; for a removed one, the nearest line that is left. */
function lineOf({ reading }: SpecSession, id: string): number {
	const state = reading.kind === 'read' ? reading.state : undefined;
	const change = state?.diff.changes.find(one => one.id === id);
	return change?.after?.line ?? 1;
}

async function run<K extends keyof Commands>(id: K, ...args: Parameters<Commands[K]>): Promise<void> {
	await vscode.commands.executeCommand(id, ...args);
}
