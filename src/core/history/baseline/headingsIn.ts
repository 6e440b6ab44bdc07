import type { GitHistory } from '../../host';
import { ownText } from '../../text/ownText';
import type { Cycle } from '../history';
import { decodeHistory } from '../read/decodeHistory';
import { parseHistory } from '../read/parseHistory';

/** What a cycle is known by in its heading. */
export type Heading = Pick<Cycle, 'number' | 'date'>;

/** Commits of a repository whose headings are kept: a search for thousands of cycles comes by the same few. */
const keptLimit = 8;

/** The headings that were read last, by commit and path; what a commit holds never changes. */
const known = new WeakMap<GitHistory, Map<string, readonly Heading[]>>();

/** The headings of the cycles that a history has in a commit; none where it is not there or cannot be read. */
export async function headingsIn(git: GitHistory, commit: string, historyPath: string): Promise<readonly Heading[]> {
	const kept = known.get(git) ?? new Map<string, readonly Heading[]>();
	known.set(git, kept);
	const key = `${commit}:${historyPath}`;
	const headings = kept.get(key) ?? (await readHeadings(git, commit, historyPath));
	kept.delete(key);
	kept.set(key, headings);
	const [oldest] = kept.keys();
	if (kept.size > keptLimit && oldest !== undefined) {
		kept.delete(oldest);
	}
	return headings;
}

async function readHeadings(git: GitHistory, commit: string, historyPath: string): Promise<readonly Heading[]> {
	const bytes = await git.show(commit, historyPath);
	const decoded = bytes && decodeHistory(bytes);
	const found = decoded?.kind === 'text' ? parseHistory(decoded.document.text).cycles : [];
	return found.map(({ number, date }) => ({ number, date: date === null ? null : ownText(date) }));
}

/** Cycles of one heading are told apart by how many come before. */
export function countAlike(headings: readonly Heading[], { number, date }: Heading): number {
	return headings.reduce((count, one) => count + (one.number === number && one.date === date ? 1 : 0), 0);
}
