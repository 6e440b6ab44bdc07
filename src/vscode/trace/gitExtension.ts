import * as vscode from 'vscode';

/** As much of the API of the editor's own Git extension as is used. */
export interface GitApi {
	getRepository(uri: vscode.Uri): GitRepository | null;
	toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

/** As much of a repository as the editor tells of it. */
export interface GitRepository {
	getCommit(ref: string): Promise<{ readonly parents: readonly string[] }>;
	diffBetween(ref1: string, ref2: string): Promise<readonly GitChange[]>;
}

/** A file in which two commits differ. */
export interface GitChange {
	readonly uri: vscode.Uri;
	readonly originalUri: vscode.Uri;
	/** One of `gitStatus`, or of many others. */
	readonly status: number;
}

/** States of a changed file of which one side is missing, as the API numbers them. */
export const gitStatus = { added: 1, deleted: 2, deletedInTree: 6 } as const;

interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): GitApi;
}

/** The editor's own Git extension, started where it is not; `undefined` where it is missing or turned off. */
export async function findGit(): Promise<GitApi | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	const git = await extension?.activate();
	return git?.enabled ? git.getAPI(1) : undefined;
}
