import * as vscode from 'vscode';
import { toStoredUri } from '../preview/beforeUri';
import { labelOf } from '../session/specLabel';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';
import { conflictFiles } from './conflictFiles';

/** Show what the files of a stopped writer held before it, against what they hold now. */
export async function compareLeft({ spec, reading }: SpecSession): Promise<void> {
	const files = reading.kind === 'failed' ? conflictFiles(reading) : [];
	if (files.length > 0) {
		await vscode.commands.executeCommand(
			'vscode.changes',
			vscode.l10n.t('{0}: before the writer that was stopped ↔ now', labelOf(spec)),
			files.map(({ path, before }) => {
				const now = fileInRoot(spec, path);
				return [now, before === undefined ? undefined : toStoredUri(spec, path, before), now];
			}),
		);
	}
}
