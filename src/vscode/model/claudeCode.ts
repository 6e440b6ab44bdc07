import * as vscode from 'vscode';
import { type Failure, failed, nothingSent } from '../../core/failure';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import type { Planner } from '../../core/plan/planner';
import type { ClaudeCodePlace } from './claudeCodeSource';
import type { Models } from './models';
import type { PlannerSettings } from './plannerSettings';
import { showProblem } from './showProblem';

export type FoundClaudeCode = { readonly kind: 'found'; readonly place: ClaudeCodePlace } | Failure;

/** The planner that asks the user's own Claude Code, which is looked for when it is to plan. */
export function claudeCodePlanner(
	models: Models,
	settings: PlannerSettings,
	onProgress: (progress: PlanningProgress) => void,
): Planner {
	return {
		id: 'claude-code',
		propose: async (request, token) => {
			const found = await findClaudeCode(models, settings);
			if (found.kind === 'failed') {
				return found;
			}
			const { model, effort } = settings;
			const options = { onProgress, ...(model !== '' && { model }), ...(effort && { effort }) };
			const planner = await models.source.claudeCode.createPlanner(found.place, options);
			return planner.propose(request, token);
		},
	};
}

/** See whether the user's Claude Code can plan, and say so where it cannot. It is started, and nothing is sent. */
export async function setUpClaudeCode(models: Models): Promise<boolean> {
	const found = await findClaudeCode(models, await models.settings());
	const title = vscode.l10n.t('Asking Claude Code for its version');
	const location = vscode.ProgressLocation.Notification;
	const checked =
		found.kind === 'failed'
			? found
			: await vscode.window.withProgress({ location, title, cancellable: true }, (_, token) =>
					models.source.claudeCode.check(found.place, token),
				);
	if (checked.kind === 'failed') {
		await showProblem(models, checked);
	}
	return checked.kind === 'usable';
}

/** Where the user's Claude Code is, or why there is none that could be used. Nothing is started. */
export async function findClaudeCode(
	{ source }: Models,
	{ claudeCodePath }: PlannerSettings,
): Promise<FoundClaudeCode> {
	const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
	const executable = await source.claudeCode.find(claudeCodePath, folders);
	if (executable !== undefined) {
		return { kind: 'found', place: { executable, folders } };
	}
	return claudeCodePath === ''
		? failed(
				'model.unavailable',
				'There is no “claude” on PATH outside of this workspace.',
				nothingSent,
				'Install Claude Code, or give its absolute path in the setting “Spec-Driven Ops › Claude Code: Path”.',
			)
		: failed(
				'model.unavailable',
				'There is no program at the path that your settings give for Claude Code.',
				nothingSent,
				'Correct the setting “Spec-Driven Ops › Claude Code: Path”: it takes an absolute path.',
			);
}
