import { type Failure, failed, nothingWritten } from '../../failure';
import type { EnclosingRoot, Host } from '../../host';
import { escapePath } from '../../text/escapePath';
import { readJournal } from './readJournal';

/**
 * Find a Root around this one whose writer was stopped while it changed files of this one, which are half written then.
 *
 * It is for that Root to settle: from here nothing outside of this one is written. Where somebody writes there, this Root
 * is locked as well, so ask before whether it is.
 *
 * @returns The refusal to work here before that. @throws DiskError
 */
export async function findLeftAround({ enclosing }: Pick<Host, 'enclosing'>): Promise<Failure | undefined> {
	for (const root of (await enclosing?.()) ?? []) {
		if (await isHalfWritten(root)) {
			const way = escapePath(root.way);
			const message = `In ${way}, the project around this one, a writer was stopped while it changed files of this one.`;
			const next = `Run “spec-ops recover” in ${way}, or open that folder in the editor, then try again.`;
			return failed('journal.left', message, nothingWritten, next);
		}
	}
	return undefined;
}

async function isHalfWritten({ disk, inside }: EnclosingRoot): Promise<boolean> {
	const state = await readJournal(disk);
	if (state.kind !== 'left') {
		// Nobody can tell which files one is about that cannot be read.
		return state.kind === 'unreadable';
	}
	const { phase, files } = state.journal;
	return phase === 'committing' && files.some(({ path }) => path.startsWith(`${inside}/`));
}
