import * as vscode from 'vscode';

/** First part of the names of all settings. */
export const settingsPrefix = 'specDrivenOps';

/** Seconds of a day; timers cannot wait much longer, and then end at once. */
const longestLimit = 86_400;

/** The settings of how verification commands run, which count only where they are the user's own. */
export const verifySettingNames = ['verify.bash', 'verify.timeLimit'] as const;

/** How verification commands run; nothing that a repository brings along can say so. */
export interface VerifySettings {
	/** Absolute path of the bash to use. */
	readonly bash?: string;
	readonly timeLimitSeconds?: number;
}

/** Globs, from a workspace folder, of specs in further places. */
export function specsInclude(folder: vscode.Uri): readonly string[] {
	return textsOf(vscode.workspace.getConfiguration(settingsPrefix, folder).get('specs.include'));
}

/** Headings, besides the usual ones, under which every list item is a requirement. */
export function requirementHeadings(resource: vscode.Uri): readonly string[] {
	return textsOf(vscode.workspace.getConfiguration(settingsPrefix, resource).get('specs.requirementHeadings'));
}

/** The user's own choice, never that of a workspace. */
export function verifySettings(): VerifySettings {
	const bash = ownValue('verify.bash');
	const limit = ownValue('verify.timeLimit');
	return {
		...(typeof bash === 'string' && bash !== '' && { bash }),
		...(typeof limit === 'number' && limit >= 1 && limit <= longestLimit && { timeLimitSeconds: limit }),
	};
}

/** Do something when settings change that decide what is a spec and what a requirement. */
export function onDidChangeSpecSettings(changed: () => void): vscode.Disposable {
	return vscode.workspace.onDidChangeConfiguration(
		event => event.affectsConfiguration(`${settingsPrefix}.specs`) && changed(),
	);
}

/** What the user set for all workspaces; what a workspace or a folder says does not count. */
export function ownValue(name: string): unknown {
	return vscode.workspace.getConfiguration(settingsPrefix).inspect<unknown>(name)?.globalValue;
}

function textsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(one => typeof one === 'string' && one !== '') : [];
}
