import * as vscode from 'vscode';
import { saveDocuments } from '../edit/saveDocuments';
import type { SpecSession } from '../session/specSession';
import { fromProposedUri } from './proposedUri';

/** Save the proposed texts of a spec that are open with changes, which takes them into its plan. */
export async function savePreviews(one: SpecSession): Promise<boolean> {
	const dirty = vscode.workspace.textDocuments.filter(
		({ uri, isDirty }) => isDirty && fromProposedUri(uri)?.spec.uri.toString() === one.spec.uri.toString(),
	);
	return saveDocuments(one, dirty);
}
