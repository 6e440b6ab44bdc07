import * as vscode from 'vscode';
import type { RegisterCommand } from './commands';
import type { TimelineEditors } from './history/timelineEditors';
import type { Models } from './model/models';
import type { PlanView } from './plan/planView';
import type { Session } from './session/session';
import type { SpecSession } from './session/specSession';
import { findTarget } from './specTarget';
import type { SpecTests } from './verify/tests/specTests';
import type { VerificationTerminal } from './verify/verificationTerminal';

/** What commands work with. */
export interface CommandOptions {
	readonly session: Session;
	readonly planView: PlanView;
	readonly timelines: TimelineEditors;
	readonly terminal: VerificationTerminal;
	/** The verification commands in the Test Explorer. */
	readonly tests: SpecTests;
	/** Loaded when they are first asked for. */
	readonly models: () => Promise<Models>;
	readonly registerCommand: RegisterCommand;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Do something with the spec that a command is about, with the plan view in sight; it says what keeps from it.
 *
 * Nothing is done in a workspace that is not trusted.
 */
export async function inView(
	{ session, planView }: Pick<CommandOptions, 'session' | 'planView'>,
	target: unknown,
	action: (one: SpecSession) => Promise<unknown>,
): Promise<void> {
	const one = await findTarget(session, target);
	await planView.reveal();
	if (one && vscode.workspace.isTrusted) {
		await action(one);
	}
}
