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
function collect(folder: string, way: string, depth: number, listings: FolderListings, found: string[]): void {
	const below = folder.endsWith(sep) ? folder : `${folder}${sep}`;
	for (const entry of listings.entriesOf(folder)) {
		if (entry.isFile() && entry.name.endsWith('.md') && isSpec(`${below}${entry.name}`)) {
			found.push(`${way}${entry.name}`);
		} else if (entry.isDirectory() && depth > 0 && !skipped.has(entry.name)) {
			collect(`${below}${entry.name}`, `${way}${entry.name}${sep}`, depth - 1, listings, found);
		}
	}
}

function isSpec(file: string): boolean {
	return dialectOf(sep === '/' ? file : file.split(sep).join('/')) !== undefined;
}
