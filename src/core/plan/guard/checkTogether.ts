import { type Failure, failed, nothingWritten } from '../../failure';
import { escapePath } from '../../text/escapePath';
import { collisionCode } from './collisionCode';
import { foldPath } from './foldPath';
import { endsOf, type GuardedEdit } from './guardedEdit';

/**
 * Whether two edits of one plan meet: the same path twice, paths that some file system takes for one,
 * or a path that is a file to one edit and a folder to another. Looks at no disk.
 */
export function checkTogether(edits: readonly GuardedEdit[]): Failure | undefined {
	const files = new Set<string>();
	/** How each file and folder was spelled first, by its folded path. */
	const spelled = new Map<string, string>();
	for (const { path } of edits.flatMap(endsOf)) {
		if (files.has(path)) {
			return duplicate(`The plan has more than one edit of ${escapePath(path)}.`);
		}
		files.add(path);
		for (const part of prefixesOf(path)) {
			const key = foldPath(part);
			const other = spelled.get(key) ?? part;
			spelled.set(key, other);
			if (other !== part) {
				const message = `The plan names both ${escapePath(other)} and ${escapePath(part)}, which are one file on some disks.`;
				return failed(collisionCode(other, part), message, nothingWritten, 'Plan again with one spelling.');
			}
		}
	}
	return fileAndFolder(files);
}

function fileAndFolder(files: ReadonlySet<string>): Failure | undefined {
	for (const path of files) {
		const folder = prefixesOf(path).find(prefix => prefix !== path && files.has(prefix));
		if (folder !== undefined) {
			return duplicate(`The plan takes ${escapePath(folder)} for a file and for a folder.`);
		}
	}
	return undefined;
}

/** `a`, `a/b`, `a/b/c` of `a/b/c`. */
function prefixesOf(path: string): readonly string[] {
	const prefixes: string[] = [];
	for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
		prefixes.push(path.slice(0, at));
	}
	return [...prefixes, path];
}

function duplicate(message: string): Failure {
	return failed('plan.duplicate_path', message, nothingWritten, 'Plan again with one edit a file.');
}
