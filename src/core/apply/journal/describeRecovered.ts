import type { Recovered } from '../../recovered';
import { escapePath } from '../../text/escapePath';
import { count } from '../../text/words';

/** Files that are named; the others are counted. */
const namedLimit = 5;

/** What a stopped writer had left and what became of it, as `message` and `state` in full sentences. */
export function describeRecovered(recovered: Recovered): { readonly message: string; readonly state: string } {
	return { message: 'An earlier writer was stopped before it was done.', state: describeState(recovered) };
}

function describeState({ kind, files, cycle, hasStatus }: Recovered): string {
	if (kind === 'rolledBack') {
		const [is, it] = files.length === 1 ? ['is', 'it was'] : ['are', 'they were'];
		return files.length === 0
			? 'Nothing of what it began is left.'
			: `What it began was taken back: ${nameAll(files)} ${is} as ${it} before.`;
	}
	return hasStatus
		? `What it began was finished: cycle ${cycle} is written, with its status.`
		: `What it wrote stands: the files of cycle ${cycle}, which has no status, as its commands did not end.`;
}

function nameAll(files: readonly string[]): string {
	const rest = files.length - namedLimit;
	return [...files.slice(0, namedLimit).map(escapePath), ...(rest > 0 ? [count(rest, 'more file')] : [])].join(', ');
}
