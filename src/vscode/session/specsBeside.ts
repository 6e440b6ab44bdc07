import type * as vscode from 'vscode';
import { folderOf } from '../../core/spec/specPaths';
import type { Session } from './session';
import type { SpecSession } from './specSession';

/** The specs that share a folder with a file: those whose history an apply.md is. */
export function specsBeside({ specs }: Pick<Session, 'specs'>, uri: vscode.Uri): readonly SpecSession[] {
	const folder = folderOf(uri.path);
	return specs.filter(({ spec }) => folderOf(spec.uri.path) === folder);
}
