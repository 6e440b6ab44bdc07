import { isAbsolute, join, resolve, sep } from 'node:path';
import { homeFolder } from './homeFolder';

/** Absolute path of the folder in which this program keeps what belongs to the user and not to a repository. */
export function userConfigFolder(
	env: NodeJS.ProcessEnv = process.env,
	platform: NodeJS.Platform = process.platform,
): string {
	return join(configFolder(env, platform), 'spec-driven-ops');
}

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
	// Who has no home folder gets one that others cannot write to either.
	const home = homeFolder() ?? resolve(sep);
	if (platform === 'win32') {
		return absolute(env.APPDATA) ?? join(home, 'AppData', 'Roaming');
	}
	return platform === 'darwin'
		? join(home, 'Library', 'Application Support')
		: (absolute(env.XDG_CONFIG_HOME) ?? join(home, '.config'));
}

/** A relative folder would be another one in every repository, and so one that a repository may hold. */
function absolute(folder: string | undefined): string | undefined {
	return folder !== undefined && isAbsolute(folder) ? folder : undefined;
}
