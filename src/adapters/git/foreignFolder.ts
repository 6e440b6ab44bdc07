import { isAbsolute, join, relative } from 'node:path';
import type { SimpleGit } from 'simple-git';

/** The folder that a repository is kept in, where that does not lie in the folder of its files; absolute. */
export async function foreignFolder(git: SimpleGit): Promise<string | undefined> {
	const output = await git.raw('rev-parse', '--show-toplevel', '--absolute-git-dir', '--git-common-dir');
	const [top = '', own = '', common = ''] = output.split('\n');
	// Older Git names the shared folder from where it was asked, and then it is a usual one.
	const folder = isAbsolute(common) ? common : own;
	const way = relative(top, folder);
	return folder !== '' && (way.startsWith('..') || isAbsolute(way)) ? join(folder) : undefined;
}
