import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from './projectRoot';

/** Files that running or planning the example leaves behind. */
const leftovers = new Set(['.spec-ops', '.git', '__pycache__']);

/**
 * Copy the example workspace to a new folder and make it a Git repository with one commit.
 *
 * Needs no Git configuration of the user, and is not changed by any.
 *
 * @param target Absolute path of a folder that does not exist yet or is empty.
 * @returns `target`.
 */
export function copyExample(target: string): string {
	mkdirSync(target, { recursive: true });
	cpSync(join(projectRoot, 'test/workspaces/hello-world'), target, {
		recursive: true,
		filter: source => !leftovers.has(basename(source)),
	});
	git(target, 'init', '--quiet', '--initial-branch=main');
	git(target, 'config', 'user.name', 'Example');
	git(target, 'config', 'user.email', 'example@example.com');
	git(target, 'config', 'commit.gpgsign', 'false');
	git(target, 'config', 'core.autocrlf', 'false');
	git(target, 'add', '--all');
	git(target, 'commit', '--quiet', '--no-verify', '--message', 'Add the hello world example');
	return target;
}

function git(folder: string, ...args: readonly string[]): void {
	execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
