import type { GitHistory } from '../../host';
import type { Cycle } from '../history';
import { decodeHistory } from '../read/decodeHistory';
import { scanHistory } from '../read/scanHistory';

/** What a cycle is known by in its heading. */
export type Heading = Pick<Cycle, 'number' | 'date'>;

/** The headings of the cycles that a history has in a commit; none where it is not there or cannot be read. */
export async function headingsIn(git: GitHistory, commit: string, historyPath: string): Promise<readonly Heading[]> {
	const bytes = await git.show(commit, historyPath);
	const decoded = bytes && decodeHistory(bytes);
	const found = decoded?.kind === 'text' ? scanHistory(decoded.document.text).cycles : [];
	return found.map(({ heading }) => heading);
}

/** Cycles of one heading are told apart by how many come before. */
export function countAlike(headings: readonly Heading[], { number, date }: Heading): number {
	return headings.reduce((count, one) => count + (one.number === number && one.date === date ? 1 : 0), 0);
}
