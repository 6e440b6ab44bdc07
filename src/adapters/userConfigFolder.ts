import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Absolute path of the folder in which this program keeps what belongs to the user and not to a repository. */
export function userConfigFolder(
	env: NodeJS.ProcessEnv = process.env,
	platform: NodeJS.Platform = process.platform,
): string {
	return join(configFolder(env, platform), 'spec-driven-ops');
}

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
	if (platform === 'win32') {
		return absolute(env.APPDATA) ?? join(homedir(), 'AppData', 'Roaming');
	}
	return platform === 'darwin'
		? join(homedir(), 'Library', 'Application Support')
		: (absolute(env.XDG_CONFIG_HOME) ?? join(homedir(), '.config'));
}

/** A relative folder would be another one in every repository, and so one that a repository may hold. */
function absolute(folder: string | undefined): string | undefined {
	return folder !== undefined && isAbsolute(folder) ? folder : undefined;
}
