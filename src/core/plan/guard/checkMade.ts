import type { Failure } from '../../failure';
import type { Host } from '../../host';
import { checkEdits } from './checkEdits';
import { checkOwnPaths } from './checkPaths';
import type { GuardedEdit } from './guardedEdit';

/**
 * The guard over edits that stand on the disk already: the same promises as of edits that are to be written, of the files
 * as they are now.
 */
export async function checkMade(
	host: Host,
	specPath: string,
	edits: readonly GuardedEdit[],
): Promise<Failure | undefined> {
	const standing = edits.map(takeBack);
	return checkOwnPaths(specPath, standing) ?? (await checkEdits(host, standing));
}

/** What would take the edit back: where it needs a file there must be one now, and where it makes one there must be none. */
function takeBack({ op, path, from = '', text = '', stored }: GuardedEdit): GuardedEdit {
	const content = stored ? { stored } : { text };
	switch (op) {
		case 'create':
			return { op: 'modify', path, ...content };
		case 'delete':
			return { op: 'create', path, text: '' };
		case 'rename':
			return { op: 'rename', path: from, from: path, ...content };
		case 'modify':
			return { op, path, ...content };
	}
}
