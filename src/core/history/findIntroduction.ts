import type { GitHistory } from '../host';
import { decodeText } from '../text/decodeText';
import type { Cycle, History } from './history';
import { parseHistory } from './parseHistory';

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
	const key = headingKey(cycle);
	const upTo = history.cycles.slice(0, history.cycles.indexOf(cycle) + 1);
	const wanted = countKey(upTo, key);
	const commits = await git.commitsOf(historyPath);
	const holds = async (index: number): Promise<boolean> => {
		const bytes = await git.show(commits[index] ?? '', historyPath);
		const decoded = bytes && decodeText(bytes);
		return decoded?.kind === 'text' && countKey(parseHistory(decoded.document.text).cycles, key) >= wanted;
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

function headingKey({ number, date, title }: Cycle): string {
	return JSON.stringify([number, date, number === null ? title : null]);
}

/** Cycles of one heading are told apart by how many come before. */
function countKey(cycles: readonly Cycle[], key: string): number {
	return cycles.filter(cycle => headingKey(cycle) === key).length;
}
