import { foldPath } from '../plan/guard/foldPath';
import { escapePath } from '../text/escapePath';
import type { LeftOut, MadeFile } from './candidate';

/**
 * Part the files that one cycle can hold from those that it cannot: two names that some disks take for one, and what is
 * a file on one side and a folder on the other.
 */
export function leaveMeeting(files: readonly MadeFile[]): {
	readonly files: readonly MadeFile[];
	readonly left: readonly LeftOut[];
} {
	/** How each file and folder is spelled first, by its folded path. */
	const spelled = new Map<string, string>();
	const paths = new Set(files.map(({ path }) => path));
	const clashes = new Map<string, string>();
	for (const { path } of files) {
		for (const part of partsOf(path)) {
			const key = foldPath(part);
			const other = spelled.get(key) ?? part;
			spelled.set(key, other);
			if (other !== part) {
				clashes.set(path, `differs from ${escapePath(other)} only in case or Unicode form`);
			} else if (part !== path && paths.has(part)) {
				clashes.set(path, `lies where ${escapePath(part)} was or is a file`);
			}
		}
	}
	return {
		files: files.filter(({ path }) => !clashes.has(path)),
		left: [...clashes].map(([path, reason]) => ({ kind: 'left', path, reason })),
	};
}

/** `a`, `a/b`, `a/b/c` of `a/b/c`. */
function partsOf(path: string): readonly string[] {
	const names = path.split('/');
	return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
