import * as vscode from 'vscode';
import type { DriftPlanned } from '../../core/drift/planDrifted';
import { neverCancelled } from '../../core/neverCancelled';
import { applyPrepared, type Prepare } from '../apply/applyPrepared';
import type { SpecSession } from '../session/specSession';
import type { VerificationTerminal } from '../verify/verificationTerminal';
import { isAmong } from './isAmong';
import { noDrift } from './noDrift';

/**
 * Record drifted files of a spec as they stand, with the reason that the user gives, after one confirmation.
 *
 * @param paths Those that are meant; absent: all.
 */
export async function acceptDrift(
	one: SpecSession,
	paths: ReadonlySet<string> | undefined,
	terminal: VerificationTerminal,
): Promise<void> {
	if (one.isBusy) {
		return;
	}
	const propose = await vscode.window.showInputBox({
		title: vscode.l10n.t('Accept Drift'),
		prompt: vscode.l10n.t('Why are the files as they are? It stands in the history.'),
		ignoreFocusOut: true,
		validateInput: text => (text.trim() === '' ? vscode.l10n.t('Say why.') : undefined),
	});
	if (propose === undefined) {
		return;
	}
	const { planAccept } = await import('../../core/drift/planAccept');
	const options = { propose, verify: [], only: isAmong(paths) };
	await settle(one, async () => planAccept(await one.host(), one.spec.path, options, neverCancelled), terminal);
}

/** Bring drifted files of a spec back to what was recorded, after one confirmation. @param paths As for `acceptDrift`. */
export async function reapplyDrift(
	one: SpecSession,
	paths: ReadonlySet<string> | undefined,
	terminal: VerificationTerminal,
): Promise<void> {
	if (one.isBusy) {
		return;
	}
	const { planReapply } = await import('../../core/drift/planReapply');
	const only = isAmong(paths);
	await settle(one, async () => planReapply(await one.host(), one.spec.path, only, neverCancelled), terminal);
}

async function settle(
	one: SpecSession,
	plan: () => Promise<DriftPlanned>,
	terminal: VerificationTerminal,
): Promise<void> {
	const prepare: Prepare = async () => {
		const planned = await plan();
		return planned.kind === 'planned' || planned.kind === 'failed' ? planned : noDrift();
	};
	await applyPrepared(one, prepare, terminal);
}
