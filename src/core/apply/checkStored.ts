import { type Failure, failed, nothingWritten } from '../failure';
import type { History } from '../history/history';
import type { Edit } from '../plan/plan';
import { escapePath } from '../text/escapePath';

/**
 * Refuse a plan that writes stored bytes which no cycle recorded for that file: nobody ever saw them there.
 *
 * Such bytes are not shown, so their history is what tells what they are.
 */
export function checkStored(edits: readonly Edit[], { cycles }: Pick<History, 'cycles'>): Failure | undefined {
	const written = edits.filter(({ stored }) => stored);
	if (written.length === 0) {
		return undefined;
	}
	const recorded = new Set(
		cycles.flatMap(({ record }) =>
			(record?.begin.edits ?? []).flatMap(({ path, from = path, before, after }) => [
				keyOf(from, before?.sha256),
				keyOf(path, after?.sha256),
			]),
		),
	);
	const unknown = written.find(({ path, after }) => !recorded.has(keyOf(path, after?.sha256)));
	const message = `The plan writes bytes to ${escapePath(unknown?.path ?? '')} that no cycle recorded for it.`;
	return unknown && failed('plan.invalid', message, nothingWritten, 'Plan again.');
}

function keyOf(path: string, sha256: string | undefined): string {
	return JSON.stringify([path, sha256]);
}
