import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project, found from wherever the bundle of this module lies in it. */
export const projectRoot = findProjectRoot(dirname(fileURLToPath(import.meta.url)));

function findProjectRoot(folder: string): string {
	if (existsSync(join(folder, 'package-lock.json'))) {
		return folder;
	}
	const parent = dirname(folder);
	if (parent === folder) {
		throw new Error('The harness must lie inside the project.');
	}
	return findProjectRoot(parent);
}
