import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from './projectRoot';
import { runCommand } from './runCommand';

const store = join(projectRoot, '.vscode-test');

/**
 * Install something into a folder of its own below `.vscode-test`, once.
 *
 * An install that broke off is done again; one that another process is doing is waited for.
 *
 * @param name Of the folder, with the version.
 * @param install Fills the folder, which is empty but for a `package.json`.
 * @returns Absolute path of the folder.
 */
export async function installOnce(name: string, install: (folder: string) => Promise<void>): Promise<string> {
	const folder = join(store, name);
	const stamp = join(folder, 'installed');
	if (existsSync(stamp)) {
		return folder;
	}
	const lock = join(store, `${name.replace(/-[\d.]+$/, '')}.lock`);
	await takeLock(lock);
	try {
		if (!existsSync(stamp)) {
			rmSync(folder, { recursive: true, force: true });
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
			await install(folder);
			writeFileSync(stamp, `${name}\n`);
		}
	} finally {
		rmSync(lock, { force: true });
	}
	return folder;
}

/** Only the npm registry is asked, and no script of a package is run. */
export async function npmInstall(cwd: string, limitMs: number, ...args: readonly string[]): Promise<void> {
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	await runCommand('npm', ['install', '--ignore-scripts', ...quiet, ...args], { cwd, limitMs });
}

async function takeLock(lock: string): Promise<void> {
	mkdirSync(store, { recursive: true });
	for (;;) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' });
			return;
		} catch {
			if (!isOwned(lock)) {
				rmSync(lock, { force: true });
			}
			await sleep(500);
		}
	}
}

function isOwned(lock: string): boolean {
	try {
		process.kill(Number(readFileSync(lock, 'utf8')), 0);
		return true;
	} catch {
		return false;
	}
}
