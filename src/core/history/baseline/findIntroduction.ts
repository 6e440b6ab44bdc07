import { findOldestHolding } from '../../findOldestHolding';
import type { GitHistory } from '../../host';
import type { Cycle, History } from '../history';
import { countAlike, headingsIn } from './headingsIn';

/**
 * Find the oldest commit whose apply.md holds a cycle with the same number and date in its heading.
 *
 * A history only grows, so the commits that hold the cycle are the newest ones: the search gallops back from HEAD
 * and reads few of them.
 *
 * @returns The commit's full hash, or `undefined` where HEAD does not hold the cycle.
 */
export async function findIntroduction(
	git: GitHistory,
	historyPath: string,
	history: History,
	cycle: Cycle,
): Promise<string | undefined> {
	const upTo = history.cycles.slice(0, history.cycles.indexOf(cycle) + 1);
	const wanted = countAlike(upTo, cycle);
	const commits = await git.commitsOf(historyPath);
	const holds = async (index: number): Promise<boolean> => {
		const headings = await headingsIn(git, commits[index] ?? '', historyPath);
		return countAlike(headings, cycle) >= wanted;
	};
	const oldest = await findOldestHolding(commits.length, holds);
	return oldest === undefined ? undefined : commits[oldest];
}
