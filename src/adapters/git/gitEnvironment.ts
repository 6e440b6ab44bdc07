import { cleanEnvironment } from '../cleanEnvironment';

/** What Git gets to see of the user's environment: where programs and the user's own settings are. */
const inherited =
	/^(?:PATH|PATHEXT|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|XDG_CONFIG_HOME|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|TEMP|TMP|TMPDIR)$/i;

/** The environment in which Git works on a folder. simple-git refuses what else a user may have set, such as an editor. */
export function gitEnvironment(folder: string): Readonly<Record<string, string>> {
	const clean = Object.entries(cleanEnvironment(folder, process.env));
	return Object.fromEntries(clean.flatMap(([name, value]) => (inherited.test(name) && value ? [[name, value]] : [])));
}
