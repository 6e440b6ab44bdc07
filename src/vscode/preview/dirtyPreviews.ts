import * as vscode from 'vscode';
import type { SpecSession } from '../session/specSession';
import { fromProposedUri } from './proposedUri';

/** The proposed texts of a spec's plan that are open with changes, which the plan does not have yet. */
export function dirtyPreviews({ spec }: Pick<SpecSession, 'spec'>): readonly vscode.TextDocument[] {
	return vscode.workspace.textDocuments.filter(
		({ uri, isDirty }) => isDirty && fromProposedUri(uri)?.spec.uri.toString() === spec.uri.toString(),
	);
}
