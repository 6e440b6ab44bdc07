import type { GitHistory } from '../host';
import { textInLf } from '../text/textInLf';

/** Both versions of a file that Git could not merge, and what it made them from where there is such; in LF without BOM. */
export interface Unmerged {
	readonly base?: string;
	readonly ours: string;
	readonly theirs: string;
}

/**
 * The versions of a file in a merge conflict that left no markers: where the program that Git was told to merge it with
 * could not be run, Git leaves our version as it is.
 *
 * @param bytes The file as it is; one that is no longer our version was merged by somebody.
 * @returns `undefined` where Git knows of no conflict, or the file holds something else than our version.
 */
export async function readUnmarked(
	git: Pick<GitHistory, 'show'>,
	path: string,
	bytes: Uint8Array,
): Promise<Unmerged | undefined> {
	const theirs = textInLf(await git.show(':3', path));
	const ours = theirs === undefined ? undefined : textInLf(await git.show(':2', path));
	if (theirs === undefined || ours === undefined || ours !== textInLf(bytes)) {
		return undefined;
	}
	const base = textInLf(await git.show(':1', path));
	return { ...(base !== undefined && { base }), ours, theirs };
}
