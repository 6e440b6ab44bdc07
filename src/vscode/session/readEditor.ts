import type * as vscode from 'vscode';
import type { KnownText } from '../../core/plan/state/readState';

/** Gives the spec that an editor holds. */
export interface ReadDocuments {
	of(document: vscode.TextDocument): Promise<KnownText & { readonly version: number }>;
}

/** What an editor holds of a spec. */
export interface EditorText {
	readonly version: number;
	/** Text that the file does not have yet. */
	readonly unsaved?: string;
	/** The same text, or that of the file, as it was read already. */
	readonly known?: KnownText;
}

/** Take the text of a spec from its editor; `undefined` where it is in none. */
export async function readEditor(
	document: vscode.TextDocument | undefined,
	documents: ReadDocuments | undefined,
): Promise<EditorText | undefined> {
	if (!document || !documents) {
		return document && { version: document.version, ...(document.isDirty && { unsaved: document.getText() }) };
	}
	const known = await documents.of(document);
	return { version: known.version, known, ...(document.isDirty && { unsaved: known.text }) };
}
