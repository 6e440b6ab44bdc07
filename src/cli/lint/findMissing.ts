import { dirname, resolve } from 'node:path';
import type { FolderListings } from '../../adapters/folderListings';
import type { LintOptions } from '../../core/lint/lintOptions';
import type { LintSession } from '../../core/lint/lintSession';
import { nearName } from '../../core/lint/references/nearName';

/** What the disk tells of the paths that specs name. */
export type MissingPaths = Required<Pick<LintOptions, 'missingPaths' | 'nearPaths'>>;

/** Find those of the paths which the specs of a session link to or name at which nothing stands, and what may be meant. */
export function findMissing(
	cwd: string,
	session: LintSession,
	specs: readonly string[],
	listings: FolderListings,
): MissingPaths {
	const linked = new Set(specs.flatMap(path => session.linkedPathsOf(path)));
	const named = new Set([...linked, ...specs.flatMap(path => session.codePathsOf(path))]);
	const missingPaths = new Set<string>();
	const nearPaths = new Map<string, string>();
	for (const path of named) {
		const full = resolve(cwd, path);
		if (listings.exists(full)) {
			continue;
		}
		const near = nearName(path, listings.namesIn(dirname(full)));
		if (near !== undefined) {
			nearPaths.set(path, near);
		}
		if (linked.has(path)) {
			missingPaths.add(path);
		}
	}
	return { missingPaths, nearPaths };
}
