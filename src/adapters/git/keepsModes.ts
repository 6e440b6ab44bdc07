import type { SimpleGit } from 'simple-git';

/** Whether the disk keeps what is executable; Git finds that out when a repository is made. */
export async function keepsModes(git: SimpleGit): Promise<boolean> {
	const setting = git.raw('config', '--type=bool', '--get', 'core.fileMode').catch(() => '');
	return process.platform !== 'win32' && (await setting).trim() !== 'false';
}
