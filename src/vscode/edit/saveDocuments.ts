import * as vscode from 'vscode';
import type { SpecSession } from '../session/specSession';

/** Save editors before something is done with their files; where one cannot be saved, that is shown. */
export async function saveDocuments(one: SpecSession, documents: readonly vscode.TextDocument[]): Promise<boolean> {
	for (const document of documents) {
		if (!(await document.save())) {
			one.setNotice({
				tone: 'error',
				message: vscode.l10n.t('A file could not be saved.'),
				state: vscode.l10n.t('Nothing else was written.'),
				next: vscode.l10n.t('Save it by hand, then try again.'),
			});
			return false;
		}
	}
	return true;
}

/** Save the spec where an editor holds other text, because plans bind to the bytes of files. */
export async function saveSpec(one: SpecSession): Promise<boolean> {
	const document = one.document();
	return !document?.isDirty || saveDocuments(one, [document]);
}
