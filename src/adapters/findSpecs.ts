import { join, relative, sep } from 'node:path';
import { dialectOf } from '../core/spec/specPaths';
import { findRoot } from './findRoot';
import { FolderListings } from './folderListings';

/** Folders that hold no specs of one's own. */
const skipped = new Set(['node_modules', '.git', '.spec-ops']);
/** Deeper than that no spec is looked for. */
const depthLimit = 16;

/**
 * The specs below a folder, in all Roots there; where there are none, those of the nearest Root above.
 *
 * @param folder Absolute path.
 * @param listings What is known of folders already, and gets what is read here.
 * @returns Paths from the folder, sorted. Links are not followed, and what may not be read is passed over.
 */
export async function findSpecs(folder: string, listings = new FolderListings()): Promise<readonly string[]> {
	const below: string[] = [];
	collect(folder, '', depthLimit, listings, below);
	const found = below.length > 0 ? undefined : await findRoot(folder);
	return (found ? found.specs.map(path => relative(folder, join(found.root, path))) : below).sort();
}

/** @param way From the folder in which the walk began, with a separator behind each name. */
function collect(start: string, way: string, depth: number, listings: FolderListings, found: string[]): void {
	for (const entry of listings.entriesOf(way === '' ? start : join(start, way))) {
		const path = `${way}${entry.name}`;
		if (entry.isFile() && path.endsWith('.md') && isSpec(join(start, path))) {
			found.push(path);
		} else if (entry.isDirectory() && depth > 0 && !skipped.has(entry.name)) {
			collect(start, `${path}${sep}`, depth - 1, listings, found);
		}
	}
}

function isSpec(file: string): boolean {
	return dialectOf(file.split(sep).join('/')) !== undefined;
}
