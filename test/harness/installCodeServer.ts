import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from './projectRoot';
import { runCommand } from './runCommand';

/** A real VS Code from the npm registry, and the Node that it needs to run. */
export interface CodeServer {
	/** Absolute path of the Node executable. */
	readonly node: string;
	/** Absolute path of the script to run with it. */
	readonly entry: string;
}

const version = '4.139.1';
const nodeVersion = '24';
const store = join(projectRoot, '.vscode-test');
const folder = join(store, `code-server-${version}`);
const lock = join(store, 'code-server.lock');
const stamp = join(folder, 'installed');
const stepLimitMs = 240_000;

/**
 * Install code-server below `.vscode-test`, once.
 *
 * An install that broke off is done again; one that another process is doing is waited for.
 * Only the npm registry is asked, and no script of a package is run.
 */
export async function installCodeServer(): Promise<CodeServer> {
	if (!existsSync(stamp)) {
		await takeLock();
		try {
			if (!existsSync(stamp)) {
				await install();
			}
		} finally {
			rmSync(lock, { force: true });
		}
	}
	const modules = join(folder, 'node_modules');
	return {
		node: join(modules, nodePackage(), process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'),
		entry: join(modules, 'code-server/out/node/entry.js'),
	};
}

async function install(): Promise<void> {
	console.log(`Installing code-server ${version} (once, about a minute)…`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	const editor = join(folder, 'node_modules/code-server/lib/vscode');
	await npmInstall(folder, `code-server@${version}`, `${nodePackage()}@${nodeVersion}`);
	await npmInstall(editor, '--omit=dev');
	await npmInstall(join(editor, 'extensions'), '--omit=dev');
	writeFileSync(stamp, `${version}\n`);
}

async function npmInstall(cwd: string, ...args: readonly string[]): Promise<void> {
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	await runCommand('npm', ['install', '--ignore-scripts', ...quiet, ...args], { cwd, limitMs: stepLimitMs });
}

/** npm publishes Node's executable as a package for each platform. */
function nodePackage(): string {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	return `node-${platform}-${process.arch}`;
}

async function takeLock(): Promise<void> {
	mkdirSync(store, { recursive: true });
	for (;;) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' });
			return;
		} catch {
			if (!isOwned()) {
				rmSync(lock, { force: true });
			}
			await sleep(500);
		}
	}
}

function isOwned(): boolean {
	try {
		process.kill(Number(readFileSync(lock, 'utf8')), 0);
		return true;
	} catch {
		return false;
	}
}
