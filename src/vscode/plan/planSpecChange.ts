import * as vscode from 'vscode';
import { toReview } from '../session/review';
import type { SpecSession, Task } from '../session/specSession';

/**
 * Plan what the spec changes, save the plan and show it.
 *
 * An editor of the spec with unsaved text is saved first, because plans bind to the bytes of files.
 * Failures and the reasons of refusals are shown in the plan view.
 *
 * @param targets Ids of the changes to plan; without them all.
 */
export async function planSpecChange(one: SpecSession, targets?: readonly string[]): Promise<void> {
	await one.run('planning', vscode.l10n.t('Reading the spec'), planTask(one, targets));
}

function planTask(one: SpecSession, targets: readonly string[] | undefined): Task {
	return async (report, token) => {
		if (!(await saveSpec(one, report))) {
			return false;
		}
		report(vscode.l10n.t('Finding the edits'));
		const started = performance.now();
		const [{ planSpec }, { createLiteralPlanner }] = await Promise.all([
			import('../../core/plan/planSpec'),
			import('../../core/plan/literal/literalPlanner'),
		]);
		const options = { planner: createLiteralPlanner(), ...(targets ? { targets } : {}) };
		const outcome = await planSpec(await one.host(), one.spec.path, options, token);
		if (outcome.kind === 'failed') {
			one.showFailure(outcome);
		} else if (outcome.kind === 'nothing') {
			await one.setReview(undefined);
		} else if (outcome.kind === 'planned' && !token.isCancellationRequested) {
			const planMs = performance.now() - started;
			await one.setReview({ ...toReview(outcome.plan, [], undefined), planMs });
		}
		return false;
	};
}

async function saveSpec(one: SpecSession, report: (note: string) => void): Promise<boolean> {
	const document = one.document();
	if (!document?.isDirty) {
		return true;
	}
	report(vscode.l10n.t('Saving the spec'));
	const saved = await document.save();
	if (!saved) {
		one.setNotice({
			tone: 'error',
			message: vscode.l10n.t('The spec could not be saved.'),
			state: vscode.l10n.t('Nothing was written.'),
			next: vscode.l10n.t('Save it by hand, then plan again.'),
		});
	}
	return saved;
}
