import { access, constants, realpath, stat } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { homeFolder } from './homeFolder';
import { isInside } from './isInside';

export interface ProgramSearch {
	/** Absolute path that the user chose: then that one or none. */
	readonly chosen?: string;
	/** Absolute paths of folders whose programs are never taken; nor are those of the repositories that they lie in. */
	readonly folders: readonly string[];
	readonly env?: NodeJS.ProcessEnv;
}

/**
 * Absolute path of a program of the user's: the first on PATH that no repository brought along.
 *
 * Passed over are relative entries of PATH, such as a dot, what lies in the repository or leads there by a link, and the
 * programs of npm packages of a folder. On Windows only an `.exe` is taken.
 */
export async function findProgram(
	name: string,
	{ chosen, folders, env = process.env }: ProgramSearch,
): Promise<string | undefined> {
	if (chosen !== undefined) {
		return isAbsolute(chosen) && (await isExecutable(chosen)) ? chosen : undefined;
	}
	const walls = (await Promise.all(folders.map(wallsOf))).flat();
	const path = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
	const file = process.platform === 'win32' ? `${name}.exe` : name;
	const places = path.split(delimiter).filter(entry => isAbsolute(entry) && !packagePrograms.test(entry));
	for (const candidate of places.map(entry => join(entry, file))) {
		if (!isWithin(walls, candidate) && (await isExecutable(candidate)) && !isWithin(walls, await realpath(candidate))) {
			return candidate;
		}
	}
	return undefined;
}

const packagePrograms = /[\\/]node_modules[\\/]\.bin[\\/]?$/;

function isWithin(walls: readonly string[], path: string): boolean {
	return walls.some(wall => isInside(wall, path));
}

async function wallsOf(folder: string): Promise<readonly string[]> {
	const repository = await enclosingRepository(folder);
	return [folder, repository, await realpath(repository).catch(() => repository)];
}

/** The topmost folder above with a `.git`, or the folder itself. The home of the user is none, even where Git keeps it. */
async function enclosingRepository(folder: string): Promise<string> {
	const home = homeFolder();
	let top = folder;
	for (let at = folder; at !== dirname(at) && at !== home; at = dirname(at)) {
		if (await exists(join(at, '.git'))) {
			top = at;
		}
	}
	return top;
}

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}

async function isExecutable(file: string): Promise<boolean> {
	try {
		await access(file, constants.X_OK);
		return (await stat(file)).isFile();
	} catch {
		return false;
	}
}
