import * as vscode from 'vscode';
import { fileInRoot, type SpecRef } from './specRef';

/** Those of the files of a spec's Root that an editor has unsaved text of; by their paths from there. */
export function unsavedOf(spec: SpecRef, paths: readonly string[]): readonly string[] {
	const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
	const unsaved = new Set(dirty.map(({ uri }) => uri.toString()));
	return paths.filter(path => unsaved.has(fileInRoot(spec, path).toString()));
}
