import * as vscode from 'vscode';
import { findIncluded } from './includedSpecs';
import { type SpecRef, toSpecRef } from './specRef';
import { workspaceSpecGlobs } from './specSelector';

/** More specs than this are not looked for. */
const specLimit = 1000;

/** Search the workspace for specs: those in the usual places, and those that the settings include. */
export async function findSpecs(): Promise<readonly SpecRef[]> {
	const glob = `{${workspaceSpecGlobs.join(',')}}`;
	const usual = await vscode.workspace.findFiles(glob, '**/node_modules/**', specLimit);
	const included = await findIncluded(specLimit);
	return [...usual, ...included].flatMap(uri => toSpecRef(uri) ?? []);
}
