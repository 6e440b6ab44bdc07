import { realpathSync } from 'node:fs';
import { delimiter, isAbsolute } from 'node:path';
import { isInside } from './isInside';

/** Keys, of editors and of models, and variables that make Git, Node or bash run or load something. */
const dropped =
	/^(?:ANTHROPIC_|OPENAI_|CLAUDE_|SPEC_OPS_|VSCODE_|ELECTRON_|GIT_|BASH_FUNC_|(?:NODE_OPTIONS|NODE_PATH|BASH_ENV|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH|PS4)$)/i;

/**
 * The environment for programs that are started in a Root.
 *
 * Holds no keys, nothing by which the surrounding editor or shell would steer them, and no folder on PATH
 * that lies in the Root or is relative, so that a repository cannot plant the programs that are run.
 */
export function cleanEnvironment(root: string, env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(env)) {
		if (value !== undefined && !dropped.test(name)) {
			kept[name] = name.toUpperCase() === 'PATH' ? foldersOutside(root, value).join(delimiter) : value;
		}
	}
	return kept;
}

/** The folders of a PATH that lie outside the Root. */
function foldersOutside(root: string, path: string): readonly string[] {
	const roots = [root, realPathOrSame(root)];
	return path
		.split(delimiter)
		.filter(folder => isAbsolute(folder))
		.filter(folder => roots.every(one => [folder, realPathOrSame(folder)].every(name => !isInside(one, name))));
}

function realPathOrSame(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
