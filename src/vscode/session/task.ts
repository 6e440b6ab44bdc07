import type * as vscode from 'vscode';
import { nothingWritten } from '../../core/failure';

export type TaskKind = 'planning' | 'applying';

/**
 * Something long that is done for a spec.
 *
 * `report` says what it does just now. Resolves to whether a cycle was written.
 */
export type Task = (report: (note: string) => void, token: vscode.CancellationToken) => Promise<boolean>;

/** What can be said of the files when a task broke off unexpectedly. */
export const stateAfter: Readonly<Record<TaskKind, string>> = {
	planning: nothingWritten,
	applying: 'Files may be written: the history says whether a cycle was begun.',
};
