import * as vscode from 'vscode';
import { settingsPrefix, verifySettingNames } from '../settings';
import { plannerSettingNames } from './plannerSettings';

/** Characters of a settings file that are looked at. */
const longest = 1_000_000;

/**
 * Names of settings that the workspace's files hold and that count only in the user's own.
 *
 * The editor leaves such values out of all that it tells, so that the files themselves are looked at; they are not parsed.
 */
export async function findIgnoredSettings(): Promise<readonly string[]> {
	const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
		vscode.Uri.joinPath(uri, '.vscode', 'settings.json'),
	);
	const { workspaceFile } = vscode.workspace;
	const files = workspaceFile?.scheme === 'file' ? [...folders, workspaceFile] : folders;
	const texts = await Promise.all(files.map(readText));
	return [...plannerSettingNames, ...verifySettingNames]
		.map(name => `${settingsPrefix}.${name}`)
		.filter(name => texts.some(text => text.includes(`"${name}"`)));
}

async function readText(uri: vscode.Uri): Promise<string> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).slice(0, longest);
	} catch {
		return ''; // There mostly is no such file.
	}
}
