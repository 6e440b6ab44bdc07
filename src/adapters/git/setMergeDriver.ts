import { simpleGit } from 'simple-git';
import { gitEnvironment } from './gitEnvironment';

/** Name and call of a merge driver, as Git's configuration has them. */
export interface MergeDriver {
	readonly id: string;
	readonly title: string;
	/** `%O %A %B %P` stand for the versions and the path. */
	readonly call: string;
}

/**
 * Make a merge driver known to the repository that holds a folder, in its own configuration; others who clone it have
 * to do the same, since Git takes no program from a repository.
 *
 * @returns Whether there is such a repository, and it took it.
 */
export async function setMergeDriver(folder: string, { id, title, call }: MergeDriver): Promise<boolean> {
	try {
		const git = simpleGit({ baseDir: folder, unsafe: { allowUnsafeMergeDriver: true } });
		git.env(gitEnvironment(folder));
		await git.raw('config', '--local', `merge.${id}.name`, title);
		await git.raw('config', '--local', `merge.${id}.driver`, call);
		return true;
	} catch {
		return false;
	}
}
