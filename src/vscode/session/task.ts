import type * as vscode from 'vscode';
import { nothingWritten } from '../../core/failure';
import type { Rest } from './activity';

/** What a spec is busy with. */
export type TaskKind = 'planning' | 'applying' | 'verifying';

/** Says what is done just now; `figures` are numbers that go with it and change too often to be read out. */
export type Report = (note: string, figures?: string) => void;

/**
 * Something long that is done for a spec.
 *
 * `report` says what it does just now. Resolves to how it leaves the spec.
 */
export type Task = (report: Report, token: vscode.CancellationToken) => Promise<Rest>;

/** What can be said of the files when a task broke off unexpectedly. */
export const stateAfter: Readonly<Record<TaskKind, string>> = {
	planning: nothingWritten,
	applying: 'Files may be written: the history says whether a cycle was begun.',
	verifying: 'No file was written by this program; the commands may have written some.',
};
