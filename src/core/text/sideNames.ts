/** What Git calls the two sides of a merge, such as `HEAD` and the name of a branch. */
export interface SideNames {
	readonly ours: string;
	readonly theirs: string;
}

/**
 * The names that stand at the markers of the first conflict; `undefined` where they say no more than “ours” and “theirs”.
 *
 * @param text In LF.
 * @param conflicts Lines, from 1, on which a conflict begins.
 */
export function sideNames(text: string, conflicts: ReadonlySet<number>): SideNames | undefined {
	const first = Math.min(...conflicts);
	const lines = conflicts.size === 0 ? [] : text.split('\n').slice(first - 1);
	const ours = nameIn(lines[0]);
	const theirs = nameIn(lines.find(line => /^>{7}(?: |$)/.test(line)));
	return ours === '' || theirs === '' || (ours === 'ours' && theirs === 'theirs') ? undefined : { ours, theirs };
}

function nameIn(marker = ''): string {
	const name = marker.slice(7).trim();
	return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, shortHash) : name;
}

/** Digits by which people know a commit. */
const shortHash = 7;
