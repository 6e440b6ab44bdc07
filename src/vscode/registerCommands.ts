import * as vscode from 'vscode';
import { historyPathOf } from '../core/spec/specPaths';
import { applyRequirement } from './apply/applyRequirement';
import { applyReviewedPlan } from './apply/applyReviewedPlan';
import { createRegistrar } from './commands';
import { planSpecChange } from './plan/planSpecChange';
import type { PlanView } from './plan/planView';
import { previewEdits } from './preview/previewEdits';
import type { Session } from './session/session';
import { fileInRoot, toSpecRef } from './session/specRef';
import type { SpecSession } from './session/specSession';
import { showTimeline } from './showTimeline';
import { createSpec } from './specs/createSpec';
import { findTarget } from './specTarget';
import type { VerificationTerminal } from './verify/verificationTerminal';

/** What commands work with. */
export interface CommandOptions {
	readonly session: Session;
	readonly planView: PlanView;
	readonly terminal: VerificationTerminal;
	readonly log: vscode.LogOutputChannel;
}

/** Register every contributed command. */
export function registerCommands({ session, planView, terminal, log }: CommandOptions): vscode.Disposable {
	/** Do something with the spec that the command is about, with the plan view in sight; it says what keeps from it. */
	const inView = async (target: unknown, action: (one: SpecSession) => Promise<unknown>) => {
		const one = await findTarget(session, target);
		await planView.reveal();
		if (one && vscode.workspace.isTrusted) {
			await action(one);
		}
	};
	const registerCommand = createRegistrar(log);
	return vscode.Disposable.from(
		registerCommand('specDrivenOps.plan', target => inView(target, one => planSpecChange(one))),
		registerCommand('specDrivenOps.apply', () => inView(undefined, one => applyReviewedPlan(one, terminal))),
		registerCommand('specDrivenOps.applyRequirement', async (spec, id) => {
			const ref = typeof spec === 'string' ? toSpecRef(vscode.Uri.parse(spec)) : undefined;
			if (ref && typeof id === 'string') {
				await inView(ref.uri, one => applyRequirement(one, id, terminal));
			}
		}),
		registerCommand('specDrivenOps.previewEdits', () => inView(undefined, previewEdits)),
		registerCommand('specDrivenOps.discardPlan', () => inView(undefined, discardPlan)),
		registerCommand('specDrivenOps.createSpec', createSpec),
		registerCommand('specDrivenOps.showHistory', target => showHistory(session, target)),
		registerCommand('specDrivenOps.openTimeline', openTimeline),
		registerCommand('specDrivenOps.showLog', async () => log.show()),
	);
}

/** Forget the plan; no file of the workspace is touched. */
async function discardPlan(one: SpecSession): Promise<void> {
	if (!one.isBusy) {
		one.log('plan discarded');
		await one.setReview(undefined);
	}
}

async function showHistory(session: Session, target: unknown): Promise<void> {
	const one = await findTarget(session, target);
	if (one) {
		await showTimeline(fileInRoot(one.spec, historyPathOf(one.spec.path)));
	}
}

/** The timeline of the apply.md that a menu stands on, or that is being edited. */
async function openTimeline(target: unknown): Promise<void> {
	const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
	if (uri?.path.endsWith('/apply.md')) {
		await showTimeline(uri);
	}
}
