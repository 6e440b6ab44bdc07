import * as vscode from 'vscode';
import { findIntroduction } from '../../core/history/baseline/findIntroduction';
import type { Session } from '../session/session';
import { chooseCycle } from './chooseCycle';
import { findGit, type GitApi, type GitChange, type GitRepository, gitStatus } from './gitExtension';
import { openHistory } from './openHistory';
import { nameOf } from './pickCycle';

/** Milliseconds for which the status bar says something. */
const statusTime = 5000;

/** The tree without files, which is what a first commit differs from. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Show what the commit that brought a cycle changed, by the editor's Git extension; where there is none, its hash goes to
 * the clipboard.
 *
 * @param named The cycle: see `namedCycle`. Without one the user is asked.
 */
export async function openCommit(session: Session, target: unknown, named: unknown): Promise<void> {
	const opened = vscode.workspace.isTrusted ? await openHistory(session, target) : undefined;
	const cycle = opened && (await chooseCycle(opened, named, vscode.l10n.t('Open the commit of which cycle?')));
	if (!cycle) {
		return;
	}
	const { file, host, read } = opened;
	const commit = await findIntroduction(host.git, file.path, read.history, cycle);
	if (commit === undefined) {
		await vscode.window.showInformationMessage(vscode.l10n.t('{0} is in no commit yet.', nameOf(cycle)));
		return;
	}
	if (!(await show(file.uri, commit, vscode.l10n.t('{0}: commit {1}', nameOf(cycle), commit.slice(0, 7))))) {
		await vscode.env.clipboard.writeText(commit);
		vscode.window.setStatusBarMessage(vscode.l10n.t('The hash of the commit is on the clipboard.'), statusTime);
	}
}

/** @returns Whether it could be shown. */
async function show(uri: vscode.Uri, commit: string, title: string): Promise<boolean> {
	const git = await findGit();
	const repository = git?.getRepository(uri);
	if (!git || !repository) {
		return false;
	}
	const parent = await parentOf(repository, commit);
	const changes = await repository.diffBetween(parent, commit);
	const resources = changes.map(change => sidesOf(git, change, parent, commit));
	await vscode.commands.executeCommand('vscode.changes', title, resources);
	return true;
}

/** A file that the commit added has nothing on the left, one that it deleted nothing on the right. */
function sidesOf(git: GitApi, { uri, originalUri, status }: GitChange, parent: string, commit: string) {
	const isAdded = status === gitStatus.added;
	const isDeleted = status === gitStatus.deleted || status === gitStatus.deletedInTree;
	return [
		uri,
		isAdded ? undefined : git.toGitUri(originalUri, parent),
		isDeleted ? undefined : git.toGitUri(uri, commit),
	] as const;
}

async function parentOf(repository: GitRepository, commit: string): Promise<string> {
	const { parents } = await repository.getCommit(commit);
	return parents[0] ?? emptyTree;
}
