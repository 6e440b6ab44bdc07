import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { dialectOf } from '../core/spec/specPaths';
import { findRoot } from './findRoot';

/** Folders that hold no specs of one's own. */
const skipped = new Set(['node_modules', '.git', '.spec-ops']);
/** Deeper than that no spec is looked for. */
const depthLimit = 16;

/**
 * The specs below a folder, in all Roots there; where there are none, those of the nearest Root above.
 *
 * @returns Paths from the folder, sorted. Links are not followed, and what may not be read is passed over.
 */
export async function findSpecs(folder: string): Promise<readonly string[]> {
	const below: string[] = [];
	await collect(folder, depthLimit, below);
	const found = below.length > 0 ? undefined : await findRoot(folder);
	const files = found ? found.specs.map(path => join(found.root, path)) : below;
	return files.map(file => relative(folder, file)).sort();
}

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	for (const entry of entries) {
		const file = join(folder, entry.name);
		if (entry.isFile() && dialectOf(file.split(sep).join('/')) !== undefined) {
			found.push(file);
		} else if (entry.isDirectory() && depth > 0 && !skipped.has(entry.name)) {
			await collect(file, depth - 1, found);
		}
	}
}
