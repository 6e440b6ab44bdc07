import type { DiskEntry } from './diskEntry';

/** A name in a folder, as a walk meets it; links are not followed. */
export interface FolderEntry {
	readonly name: string;
	readonly kind: DiskEntry['kind'];
}

/** What a walk looks at in one folder and below it. Pure, so that every disk gives the same answer. */
export interface FolderRules {
	/** From the Root; empty for the Root itself. */
	readonly path: string;
	/** Name of the file in the folder whose text `choose` asks for. */
	readonly ruleFile: string;
	/** The paths of the files to look at, and the folders to go on with. */
	choose(
		entries: readonly FolderEntry[],
		ruleText: string | undefined,
	): { readonly files: readonly string[]; readonly folders: readonly FolderRules[] };
}

/** What to look for, and in which files. */
export interface TreeQuery {
	/** Those of the Root. */
	readonly rules: FolderRules;
	/**
	 * What to look for, case sensitive. A needle that begins or ends with an ASCII letter, digit or underscore is found
	 * only where no other stands right beside that end; behind a digit letters may stand, for they may be a unit.
	 * Without needles no file is read.
	 */
	readonly needles: readonly string[];
	/** Bytes above which a file is left out. */
	readonly sizeLimit: number;
	/** Files after which the walk ends. */
	readonly countLimit: number;
	/** UTF-16 units of found texts after which no more are handed over. */
	readonly textLimit: number;
}

/** What was found. */
export interface TreeAnswer {
	/**
	 * Files that the rules let through, sorted. Without needles those above the limit and those with further names on
	 * the disk are left out; with needles, which are for texts, they are only named.
	 */
	readonly paths: readonly string[];
	/**
	 * Those that hold a needle and are UTF-8 without NUL, within the limit and of one name on the disk, sorted by path;
	 * line ends and BOM as stored.
	 */
	readonly texts: readonly { readonly path: string; readonly text: string }[];
	/** Files and folders that the system does not allow to be read, as far as it was tried, sorted; absent for none. */
	readonly unread?: readonly string[];
}
