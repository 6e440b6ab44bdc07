import * as vscode from 'vscode';
import type { DriftFile } from '../../core/drift/drift';
import { readRecordedBytes } from '../../core/store/readRecordedBytes';
import { textInLf } from '../../core/text/textInLf';
import { recordedScheme } from '../editorIds';
import type { RecordedTexts } from '../history/recordedTexts';
import { fileInRoot } from '../session/specRef';
import type { SpecSession } from '../session/specSession';

/** Compare a drifted file with what was recorded of it, or say why that cannot be shown. */
export async function showDrift(one: SpecSession, file: DriftFile, texts: RecordedTexts): Promise<void> {
	const { path, state, cycle, recorded, reason } = file;
	const bytes = recorded ? await readRecordedBytes(await one.host(), path, recorded) : new Uint8Array();
	const text = textInLf(bytes);
	if (text === undefined || reason !== undefined) {
		const message = vscode.l10n.t('This file cannot be compared with what was recorded: {0}.', whyNot(file, bytes));
		await vscode.window.showWarningMessage(message);
		return;
	}
	const uri = fileInRoot(one.spec, path);
	const serve = (name: string, content: string) => {
		const recordedUri = uri.with({ scheme: recordedScheme, query: `${name} ${recorded?.sha256 ?? ''}` });
		texts.keep(recordedUri, content);
		return recordedUri;
	};
	const now = state === 'missing' ? serve('missing', '') : uri;
	const name = path.slice(path.lastIndexOf('/') + 1);
	const title = vscode.l10n.t('{0}: cycle {1} and now', name, cycle);
	await vscode.commands.executeCommand('vscode.diff', serve('drift', text), now, title, { preview: true });
}

/** A reason of ours; what the file or its name holds is no part of it. */
function whyNot({ state }: DriftFile, bytes: Uint8Array | undefined): string {
	if (!bytes) {
		return vscode.l10n.t('what it held is in no commit and not stored on this machine');
	}
	return state === 'missing'
		? vscode.l10n.t('it was no text')
		: vscode.l10n.t('what stands there is no text file of its own, or is too large');
}
