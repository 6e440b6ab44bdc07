import { type Failure, failed, nothingWritten } from '../failure';
import type { History } from '../history/history';
import type { Edit } from '../plan/plan';
import { escapePath } from '../text/escapePath';

/**
 * Refuse a plan that writes stored bytes which no cycle recorded for that file, under any of its names: nobody ever saw them there.
 *
 * Such bytes are not shown, so their history is what tells what they are.
 */
export function checkStored(edits: readonly Edit[], { cycles }: Pick<History, 'cycles'>): Failure | undefined {
	const written = edits.filter(({ stored }) => stored);
	if (written.length === 0) {
		return undefined;
	}
	const recorded = recordedContents(cycles);
	const unknown = written.find(({ path, after }) => !recorded.get(path)?.has(after?.sha256));
	const message = `The plan writes bytes to ${escapePath(unknown?.path ?? '')} that no cycle recorded for it.`;
	return unknown && failed('plan.invalid', message, nothingWritten, 'Plan again.');
}

/** What files held by path, under whatever names they had: a file that was moved is the same one. */
function recordedContents(cycles: History['cycles']): ReadonlyMap<string, ReadonlySet<string | undefined>> {
	const contents = new Map<string, Set<string | undefined>>();
	for (const { path, from = path, before, after } of cycles.flatMap(({ record }) => record?.begin.edits ?? [])) {
		const known = contents.get(from) ?? new Set();
		const joined = from === path ? [] : (contents.get(path) ?? []);
		for (const sha256 of [...joined, before?.sha256, after?.sha256]) {
			known.add(sha256);
		}
		contents.set(from, known);
		contents.set(path, known);
	}
	return contents;
}
