import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { type RunningServer, startCodeServer } from '../harness/codeServer';
import { projectRoot } from '../harness/projectRoot';
import { tempFolder } from '../harness/tempFolder';
import { launchWarmBrowser, type WarmBrowser } from '../harness/warmBrowser';
import { installedExtension } from './installedExtension';

/** What the extension did in its host since the window was opened. */
export interface Watched {
	readonly started: readonly string[];
	readonly connected: readonly string[];
	readonly written: readonly string[];
	/** Messages to the user. */
	readonly told: readonly string[];
	/** Commands that were run by their ids. */
	readonly commands: number;
	/** Titles of those that need a trusted workspace. */
	readonly trusted: readonly string[];
	readonly isActive: boolean;
	readonly isTrusted: boolean;
}

/** A window in Restricted Mode, in whose extension host it is noted what the extension does to the machine. */
export class WatchedWindow {
	readonly page: Page;
	readonly #browser: WarmBrowser;
	readonly #server: RunningServer;
	readonly #folder: string;

	private constructor(page: Page, browser: WarmBrowser, server: RunningServer, folder: string) {
		this.page = page;
		this.#browser = browser;
		this.#server = server;
		this.#folder = folder;
	}

	static async open(folder: string): Promise<WatchedWindow> {
		const watched = tempFolder('watched');
		const server = await startCodeServer({
			trust: 'ask',
			extensionsFolder: await installedExtension(),
			env: { SPEC_OPS_WATCHED: watched },
		});
		const browser = await launchWarmBrowser(server.port);
		const { page } = browser;
		await page.setViewportSize({ width: 1280, height: 900 });
		const watcher = pathToFileURL(join(projectRoot, 'test/ui/fixtures/watcher')).pathname;
		const payload = [['extensionDevelopmentPath', `vscode-remote://${browser.host}${watcher}`]];
		const address = `${server.urlOf(folder, browser.host)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
		await page.goto(address, { timeout: 90_000 });
		await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 90_000 });
		return new WatchedWindow(page, browser, server, watched);
	}

	/** Run all commands of the extension by their ids, and give what it has done so far. */
	runAllCommands(): Promise<Watched> {
		return this.#ask('run');
	}

	/** What it has done so far. */
	look(): Promise<Watched> {
		return this.#ask('look');
	}

	async #ask(what: 'run' | 'look'): Promise<Watched> {
		const id = randomUUID();
		const answer = join(this.#folder, `answer-${id}`);
		for (let left = 900; !existsSync(answer); left--) {
			if (left === 0) {
				throw new Error('The watcher does not answer.');
			}
			// The host of a window that loaded anew may have taken the question with it.
			if (left % 300 === 0) {
				writeFileSync(join(this.#folder, 'ask.tmp'), `${what} ${id}`);
				renameSync(join(this.#folder, 'ask.tmp'), join(this.#folder, 'ask'));
			}
			await new Promise(resolve => setTimeout(resolve, 100));
		}
		return JSON.parse(readFileSync(answer, 'utf8'));
	}

	async close(): Promise<void> {
		await this.#browser.close();
		await this.#server.stop();
	}
}
