import { readdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { rootOf } from '../core/spec/specPaths';
import { errnoOf } from './toDiskError';

export interface FoundRoot {
	/** Absolute path. */
	readonly root: string;
	/** Paths of its specs from the Root, sorted; at least one, unless only the empty folders are there. */
	readonly specs: readonly string[];
}

/** Folders in which specs lie, from the Root. */
const specFolders = ['.openspec', 'openspec', 'specs', '.kiro'] as const;
/** Deeper than that no spec is looked for. */
const depthLimit = 12;

/**
 * The nearest Root of a folder, upwards, and the specs in it.
 *
 * A folder of specs counts where it holds one; `.openspec` and `openspec` also while they are empty, since
 * nothing else has that name. `openspec` itself is no Root, though the folder in it is called `specs`, as Spec Kit's is.
 * Links are not followed; a link called `.openspec` makes a Root without specs.
 */
export async function findRoot(cwd: string): Promise<FoundRoot | undefined> {
	for (let folder = resolve(cwd); ; folder = dirname(folder)) {
		const entries = await entriesOf(folder);
		const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
		const specs: string[] = [];
		for (const name of specFolders.filter(one => names.includes(one))) {
			await collect(folder, name, depthLimit, specs);
		}
		const isMarked = entries.some(entry => entry.name === '.openspec' && !entry.isFile());
		if (specs.length > 0 || isMarked || names.includes('openspec')) {
			return { root: folder, specs: specs.sort() };
		}
		if (dirname(folder) === folder) {
			return undefined;
		}
	}
}

async function collect(root: string, folder: string, depth: number, specs: string[]): Promise<void> {
	for (const entry of await entriesOf(join(root, folder))) {
		const path = `${folder}/${entry.name}`;
		if (entry.isFile() && isSpecOf(root, path)) {
			specs.push(path);
		} else if (entry.isDirectory() && depth > 0) {
			await collect(root, path, depth - 1, specs);
		}
	}
}

function isSpecOf(root: string, path: string): boolean {
	return rootOf(join(root, path).split(sep).join('/')) === root.split(sep).join('/').replace(/\/$/, '');
}

/** Empty for a folder that is not there or may not be read: specs may lie further up. */
async function entriesOf(folder: string) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(errnoOf(error) ?? '')) {
			return [];
		}
		throw error;
	}
}
