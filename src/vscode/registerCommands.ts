import * as vscode from 'vscode';
import { type CommandOptions, inView } from './commandOptions';
import { registerModelCommands } from './model/registerModelCommands';
import { registerRequirementCommands } from './registerRequirementCommands';
import type { Session } from './session/session';
import type { SpecSession } from './session/specSession';

/**
 * Register the contributed commands, those of the example and of single requirements' histories apart.
 *
 * What they do is loaded when they are first used.
 */
export function registerCommands(options: CommandOptions): vscode.Disposable {
	return vscode.Disposable.from(
		registerPlanCommands(options),
		registerCycleCommands(options),
		registerRequirementCommands(options),
		registerModelCommands(options),
		registerOtherCommands(options),
	);
}

function registerPlanCommands(options: CommandOptions): vscode.Disposable {
	const { terminal, registerCommand } = options;
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.plan', async (target, ids) => {
			const { planSpecChange } = await import('./plan/planSpecChange');
			await inView(options, target, one => planSpecChange(one, toIds(ids)));
		}),
		registerCommand('specDrivenOps.apply', async () => {
			const { applyReviewedPlan } = await import('./apply/applyReviewedPlan');
			await inView(options, undefined, one => applyReviewedPlan(one, terminal));
		}),
		registerCommand('specDrivenOps.previewEdits', async () => {
			const { previewEdits } = await import('./preview/previewEdits');
			await inView(options, undefined, previewEdits);
		}),
		registerCommand('specDrivenOps.discardPlan', () => inView(options, undefined, discardPlan)),
	);
}

function registerCycleCommands(options: CommandOptions): vscode.Disposable {
	const { session, timelines, terminal, tests, registerCommand } = options;
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.verify', async target => {
			const { verifySpec } = await import('./verify/verifySpec');
			await inView(options, target, one => verifySpec(one, terminal));
		}),
		registerCommand('specDrivenOps.verifyNow', async () => {
			const { verifyNow } = await import('./verify/verifyNow');
			await verifyNow(tests);
		}),
		registerCommand('specDrivenOps.adopt', async target => {
			const { adopt } = await import('./apply/adopt');
			await inView(options, target, one => adopt(one, terminal));
		}),
		registerCommand('specDrivenOps.mergeHistories', async target => {
			const { mergeHistories } = await import('./merge/mergeHistories');
			await inView(options, target, mergeHistories);
		}),
		registerCommand('specDrivenOps.record', async target => {
			const { recordChanges } = await import('./agent/recordChanges');
			await inView(options, target, recordChanges);
		}),
		registerCommand('specDrivenOps.undoCycle', async (target, cycle) => {
			const { undoCycle } = await import('./apply/undoCycle');
			await inView(options, target, one => undoCycle(one, cycle, terminal));
		}),
		registerCommand('specDrivenOps.showHistory', async target => {
			const { showHistory } = await import('./history/showHistory');
			await showHistory(session, timelines, target);
		}),
		registerCommand('specDrivenOps.openTimeline', async (target, cycle) => {
			const { openTimeline } = await import('./history/showHistory');
			await openTimeline(timelines, target, cycle);
		}),
	);
}

function registerOtherCommands({ session, registerCommand, log }: CommandOptions): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.createSpec', async () => {
			if (vscode.workspace.isTrusted) {
				const { createSpec } = await import('./specs/createSpec');
				await createSpec();
			}
		}),
		registerCommand('specDrivenOps.installSpecChange', async () => {
			const root = session.active?.spec.root ?? vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
			if (root !== undefined) {
				const { installSpecChange } = await import('./agent/installSpecChange');
				await installSpecChange(await session.host(root), vscode.Uri.file(root), log);
			}
		}),
		registerCommand('specDrivenOps.manageApprovedCommands', async () => {
			const { manageApproved } = await import('./verify/manageApproved');
			await manageApproved(await session.host(anyRoot(session)), log);
		}),
		registerCommand('specDrivenOps.pinPlanView', async () => session.setPinned(true)),
		registerCommand('specDrivenOps.unpinPlanView', async () => session.setPinned(false)),
		registerCommand('specDrivenOps.showLog', async () => log.show()),
	);
}

/** The changes that a CodeLens names; a menu passes something else there. */
function toIds(ids: unknown): readonly string[] | undefined {
	return Array.isArray(ids) && ids.every(id => typeof id === 'string') ? ids : undefined;
}

/** Approvals are the user's and for all folders; a host is needed to reach them, whatever its Root. */
function anyRoot({ active }: Session): string {
	return active?.spec.root ?? vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? vscode.env.appRoot;
}

/** Forget the plan; no file of the workspace is touched. */
async function discardPlan(one: SpecSession): Promise<void> {
	if (!one.isBusy) {
		one.log('plan discarded');
		await one.setReview(undefined);
	}
}
