import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** Windows gives the words of these to a shell of its own, which takes some of them for commands. */
const batch = /\.(?:bat|cmd)$/i;

/**
 * The bash that commands are run with: the first on PATH; on Windows that of Git, never the one of
 * the Linux subsystem, which sees other files.
 *
 * @param env An environment whose PATH holds no folder of the repository.
 * @param chosen Absolute path that the user chose: then that one or none; a batch file is none.
 */
export async function findBash(env: Readonly<Record<string, string>>, chosen?: string): Promise<string | undefined> {
	for (const candidate of chosen === undefined
		? candidates(env)
		: [chosen].filter(path => isAbsolute(path) && !batch.test(path))) {
		if (await isExecutable(candidate)) {
			return candidate;
		}
	}
	return undefined;
}

function candidates(env: Readonly<Record<string, string>>): readonly string[] {
	const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
	const folders = path.split(delimiter).filter(folder => folder !== '');
	if (process.platform !== 'win32') {
		return folders.map(folder => join(folder, 'bash'));
	}
	const programs = [env.ProgramFiles, env.ProgramW6432, env.LocalAppData && join(env.LocalAppData, 'Programs')];
	return [
		...folders
			.filter(folder => !/\\(?:system32|windowsapps)\\?$/i.test(folder))
			.map(folder => join(folder, 'bash.exe')),
		...programs.flatMap(folder => (folder ? [join(folder, 'Git', 'bin', 'bash.exe')] : [])),
	];
}

async function isExecutable(file: string): Promise<boolean> {
	try {
		await access(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
