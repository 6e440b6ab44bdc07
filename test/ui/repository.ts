import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../harness/projectRoot';
import { tempFolder } from '../harness/tempFolder';

/** Make a Git repository of one commit with these files, by path. @returns Its folder. */
export function makeRepository(purpose: string, files: Readonly<Record<string, string>>): string {
	const folder = tempFolder(purpose);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	git(folder, 'init', '--quiet', '--initial-branch=main');
	commitAll(folder, 'Begin');
	return folder;
}

/** What a colleague has: a clone in a folder of its own. */
export function cloneRepository(folder: string): string {
	const clone = tempFolder('colleague');
	git(clone, 'clone', '--quiet', folder, '.');
	return clone;
}

export function commitAll(folder: string, message: string): void {
	git(folder, 'add', '--all');
	git(folder, 'commit', '--quiet', '--no-verify', '--message', message);
}

/** Run Git, whatever the user's configuration says. @returns What it printed; also where it ended with a conflict. */
export function git(folder: string, ...args: readonly string[]): string {
	const config = ['user.name=Example', 'user.email=example@example.com', 'commit.gpgsign=false', 'core.autocrlf=false'];
	const options = config.flatMap(setting => ['-c', setting]);
	return execFileSync('git', [...options, ...args], {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

/** Run the command line of the product in a folder, with a user configuration of its own. @returns What it printed. */
export function specOps(folder: string, ...args: readonly string[]): string {
	return execFileSync(process.execPath, [join(projectRoot, 'dist/cli.js'), ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, XDG_CONFIG_HOME: tempFolder('config') },
	});
}
