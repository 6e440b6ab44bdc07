import { findOldestHolding } from '../../findOldestHolding';
import type { GitHistory } from '../../host';
import { commonLength } from '../../text/commonLength';

/**
 * Find the oldest commit whose apply.md has the same heading at the same place as the file has now.
 *
 * A history only grows, so a cycle stays where it once stands. Nothing is read but these bytes, which makes it the
 * way for long histories; `findIntroduction` finds cycles wherever they stand.
 *
 * @param start Byte at which the line of the heading starts.
 * @returns The commit's full hash, or `undefined` where HEAD does not have the cycle.
 */
export async function findIntroductionAt(
	git: GitHistory,
	historyPath: string,
	bytes: Uint8Array,
	start: number,
): Promise<string | undefined> {
	const end = bytes.indexOf(feed, start);
	const line = bytes.subarray(start, end < 0 ? bytes.length : end);
	const heading = line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
	// Git may store LF of what has CRLF on the disk.
	const starts = [start, start - countReturns(bytes, start)];
	const commits = await git.commitsOf(historyPath);
	const oldest = await findOldestHolding(commits.length, async index => {
		const stored = (await git.show(commits[index] ?? '', historyPath)) ?? new Uint8Array();
		return starts.some(at => commonLength(stored.subarray(at), heading) === heading.length);
	});
	return oldest === undefined ? undefined : commits[oldest];
}

const feed = 10;
const carriageReturn = 13;

function countReturns(bytes: Uint8Array, end: number): number {
	let count = 0;
	for (let at = bytes.indexOf(carriageReturn); at >= 0 && at < end; at = bytes.indexOf(carriageReturn, at + 1)) {
		count++;
	}
	return count;
}
