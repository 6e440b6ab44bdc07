import { access, readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { LintOptions } from '../../core/lint/lintOptions';
import type { LintSession } from '../../core/lint/lintSession';
import { nearName } from '../../core/lint/references/nearName';

/** What the disk tells of the paths that specs name. */
export type MissingPaths = Required<Pick<LintOptions, 'missingPaths' | 'nearPaths'>>;

/** Find those of the paths which the specs of a session link to or name at which nothing stands, and what may be meant. */
export async function findMissing(cwd: string, session: LintSession, specs: readonly string[]): Promise<MissingPaths> {
	const linked = new Set(specs.flatMap(path => session.linkedPathsOf(path)));
	const named = new Set([...linked, ...specs.flatMap(path => session.codePathsOf(path))]);
	const missingPaths = new Set<string>();
	const nearPaths = new Map<string, string>();
	const namesIn = rememberFolders(cwd);
	for (const path of named) {
		const isThere = await access(resolve(cwd, path)).then(
			() => true,
			() => false,
		);
		if (isThere) {
			continue;
		}
		const near = nearName(path, await namesIn(dirname(path)));
		if (near !== undefined) {
			nearPaths.set(path, near);
		}
		if (linked.has(path)) {
			missingPaths.add(path);
		}
	}
	return { missingPaths, nearPaths };
}

/** The names in a folder, read once; none where there is no such folder. */
function rememberFolders(cwd: string): (folder: string) => Promise<readonly string[]> {
	const known = new Map<string, Promise<readonly string[]>>();
	return folder => {
		const names = known.get(folder) ?? readdir(resolve(cwd, folder)).catch(() => []);
		known.set(folder, names);
		return names;
	};
}
