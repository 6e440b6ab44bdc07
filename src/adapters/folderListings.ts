import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** A folder that was read, with its entries by their names in small letters. */
interface Listing {
	readonly entries: readonly Dirent[];
	readonly names: readonly string[];
	byName?: ReadonlyMap<string, Dirent>;
}

/**
 * What stands in folders, each read once, for a call that looks at many files and ends soon.
 *
 * It waits for the disk: thousands of short steps take several times as long where each is handed to another thread.
 */
export class FolderListings {
	/** By absolute path; `undefined` for what cannot be read. */
	readonly #known = new Map<string, Listing | undefined>();

	/** What stands in a folder, by its absolute path; nothing where there is no folder, or none that may be read. */
	entriesOf(folder: string): readonly Dirent[] {
		return this.#read(folder)?.entries ?? [];
	}

	/** The names in a folder, as `entriesOf`. */
	namesIn(folder: string): readonly string[] {
		return this.#read(folder)?.names ?? [];
	}

	/** Whether anything stands at an absolute path, links followed; the disk is asked where no folder read so far can tell. */
	exists(path: string): boolean {
		const listing = this.#known.get(dirname(path));
		return listing ? isListed(listing, path) : existsSync(path);
	}

	/** Whether a folder that was read before holds a regular file, no link, at an absolute path. */
	isFile(path: string): boolean {
		const listing = this.#known.get(dirname(path));
		const name = basename(path);
		const entry = listing && entryOf(listing, name);
		return entry?.name === name && entry.isFile();
	}

	#read(folder: string): Listing | undefined {
		if (!this.#known.has(folder)) {
			this.#known.set(folder, readListing(folder));
		}
		return this.#known.get(folder);
	}
}

/** The entry of a name in any case. */
function entryOf(listing: Listing, name: string): Dirent | undefined {
	listing.byName ??= new Map(listing.entries.map(entry => [entry.name.toLowerCase(), entry]));
	return listing.byName.get(name.toLowerCase());
}

function isListed(listing: Listing, path: string): boolean {
	const name = basename(path);
	const entry = entryOf(listing, name);
	if (!entry) {
		// The disk may spell other letters than plain ones in more than one way.
		return !/^[ -~]*$/.test(name) && existsSync(path);
	}
	return (entry.name === name && !entry.isSymbolicLink()) || existsSync(path);
}

function readListing(folder: string): Listing | undefined {
	try {
		const entries = readdirSync(folder, { withFileTypes: true });
		return { entries, names: entries.map(({ name }) => name) };
	} catch {
		return undefined;
	}
}
