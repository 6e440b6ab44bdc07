import type { GitHistory } from '../../host';
import type { Cycle, History } from '../history';
import { decodeHistory } from '../read/decodeHistory';
import { scanHistory } from '../read/scanHistory';

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
		const bytes = await git.show(commits[index] ?? '', historyPath);
		const decoded = bytes && decodeHistory(bytes);
		const found = decoded?.kind === 'text' ? scanHistory(decoded.document.text).cycles : [];
		const headings = found.map(({ heading }) => heading);
		return countAlike(headings, cycle) >= wanted;
	};
	if (commits.length === 0 || !(await holds(0))) {
		return undefined;
	}
	let held = 0;
	let missing = commits.length;
	for (let step = 1; held + step < missing; step *= 2) {
		if (await holds(held + step)) {
			held += step;
		} else {
			missing = held + step;
			break;
		}
	}
	while (missing - held > 1) {
		const middle = (held + missing) >> 1;
		if (await holds(middle)) {
			held = middle;
		} else {
			missing = middle;
		}
	}
	return commits[held];
}

/** Cycles of one heading are told apart by how many come before. */
function countAlike(headings: readonly Pick<Cycle, 'number' | 'date'>[], { number, date }: Cycle): number {
	return headings.reduce((count, one) => count + (one.number === number && one.date === date ? 1 : 0), 0);
}
