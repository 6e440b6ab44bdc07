import type * as vscode from 'vscode';
import { specGlobs } from '../../core/spec/specPaths';

/** Globs of every spec below a workspace folder, whatever its Root. */
export const workspaceSpecGlobs: readonly string[] = Object.values(specGlobs)
	.flat()
	.map(glob => `**/${glob}`);

/** Documents that are specs; they keep the language id `markdown`. */
export const specSelector: readonly vscode.DocumentFilter[] = workspaceSpecGlobs.map(pattern => ({
	language: 'markdown',
	scheme: 'file',
	pattern,
}));
