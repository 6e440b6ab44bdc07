import * as vscode from 'vscode';
import type { Plan } from '../../core/plan/plan';
import { historyPathOf } from '../../core/spec/specPaths';
import { confirm } from '../confirm';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { rememberCommands } from '../verify/rememberCommands';
import { type ApplyContext, describeApply } from './describeApply';

/** A question about a plan, but for what is found out when it is asked. */
export type PlanQuestion = Omit<ApplyContext, 'root' | 'unsaved' | 'remembered'>;

/**
 * Ask once whether a plan shall be applied, naming every file and command; what is confirmed is remembered as approved.
 *
 * @returns The editors to save first, or `undefined` where the user declined.
 */
export async function askToApply(
	one: SpecSession,
	plan: Plan,
	question: PlanQuestion = {},
): Promise<readonly vscode.TextDocument[] | undefined> {
	const unsaved = unsavedFiles(one, plan);
	const { approvals } = await one.host();
	const remembered = new Set((await approvals.list()).map(({ command }) => command));
	const { message, detail, button } = describeApply(plan, {
		...question,
		root: one.spec.root,
		unsaved: unsaved.map(({ uri }) => vscode.workspace.asRelativePath(uri)),
		remembered,
	});
	// Modal messages show their text as it is, without links.
	if (!(await confirm(message, detail, button))) {
		return undefined;
	}
	const commands = plan.verify.filter(({ approved }) => approved).map(({ command }) => command);
	await rememberCommands(one, commands);
	return unsaved;
}

/** Editors with changes of files that applying reads or writes. */
function unsavedFiles({ spec }: SpecSession, plan: Plan): readonly vscode.TextDocument[] {
	const paths = [
		spec.path,
		historyPathOf(spec.path),
		...plan.edits.flatMap(({ path, from }) => (from === undefined ? path : [path, from])),
	];
	const touched = new Set(paths.map(path => fileInRoot(spec, path).toString()));
	return vscode.workspace.textDocuments.filter(({ uri, isDirty }) => isDirty && touched.has(uri.toString()));
}
