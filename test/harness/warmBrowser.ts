import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startCodeServer } from './codeServer';
import { codeServerVersion } from './installCodeServer';
import { installOnce } from './installOnce';
import { launchOptions } from './launchBrowser';
import { tempFolder } from './tempFolder';

/** What the editor is called in these browsers: what they keep of it, they keep by its address. */
const editorHost = 'editor.localhost';
/** Code is compiled for good only when it has been loaded before; what is kept last is written a moment later. */
const loads = 2;
const settleMs = 4000;
const viewport = { width: 1280, height: 800 };
/** Kept are files as they came from the server, and their code compiled. Neither is state of a window. */
const caches = ['Default/Cache', 'Default/Code Cache'];

/** A browser of its own, which has the code of the editor at hand. */
export interface WarmBrowser {
	/** The address of the one server under which this browser has its code at hand. */
	readonly host: string;
	/** The only page of the browser until others are opened; it has seen nothing yet. */
	readonly page: Page;
	/** A new page that shares nothing with the others: no storage, and no code at hand. */
	newStrangerPage(): Promise<Page>;
	/**
	 * Leave all pages, which give up what is not saved, and close them. Then the browser is as it was at first, and has
	 * kept nothing of them but the code.
	 */
	startOver(): Promise<void>;
	/** End the browser and delete what it kept. */
	close(): Promise<void>;
}

/**
 * Start a browser with a new profile for the editor's server on a port of 127.0.0.1.
 *
 * To compile the editor's code costs more than anything else that a window does until one can work in it. So it is
 * done once, in a browser that opens an empty editor, and each browser gets a copy of what that one had then, and
 * nothing of what any other leaves.
 */
export async function launchWarmBrowser(port: number): Promise<WarmBrowser> {
	const warm = await warmProfile();
	const profile = tempFolder('profile');
	for (const cache of caches) {
		cpSync(join(warm, cache), join(profile, cache), { recursive: true });
	}
	const context = await launch(profile, port);
	let page = context.pages()[0] ?? (await context.newPage());
	return {
		host: editorHost,
		get page() {
			return page;
		},
		async newStrangerPage() {
			const browser = context.browser();
			if (browser === null) {
				throw new Error('The browser has no other contexts.');
			}
			return browser.newPage({ viewport });
		},
		async startOver() {
			await leaveAll(context);
			page = await replacePages(context);
		},
		async close() {
			await context.close();
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

/** A window that is left tells so, and what ran for it ends at once; one that vanishes is waited for. */
async function leaveAll(context: BrowserContext): Promise<void> {
	for (const page of (context.browser()?.contexts() ?? [context]).flatMap(one => one.pages())) {
		// What is not saved is given up; a window that does not answer ends with the browser.
		page.on('dialog', dialog => dialog.accept().catch(() => {}));
		await page.goto('about:blank').catch(() => {});
	}
}

/** Close all pages and forget what they stored. @returns A new page. */
async function replacePages(context: BrowserContext): Promise<Page> {
	const others =
		context
			.browser()
			?.contexts()
			.filter(other => other !== context) ?? [];
	await Promise.all(others.map(other => other.close()));
	const old = context.pages();
	const page = await context.newPage();
	await Promise.all(old.map(one => one.close()));
	const session = await context.newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin: `http://${editorHost}`, storageTypes: 'all' });
	await session.detach();
	return page;
}

async function warmProfile(): Promise<string> {
	return installOnce(`browser-cache-${codeServerVersion}`, async profile => {
		console.log('Compiling the editor for the browser (once)…');
		const server = await startCodeServer({ trust: 'always' });
		const folder = tempFolder('empty');
		for (let load = 0; load < loads; load++) {
			const context = await launch(profile, server.port);
			const page = await context.newPage();
			await page.goto(server.urlOf(folder, editorHost), { timeout: 90_000 });
			await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 90_000 });
			await sleep(settleMs);
			await context.close();
		}
		await server.stop();
		for (const cache of caches.filter(cache => !existsSync(join(profile, cache)))) {
			throw new Error(`The browser keeps no ${cache}.`);
		}
	});
}

function launch(profile: string, port: number): Promise<BrowserContext> {
	const options = launchOptions();
	return chromium.launchPersistentContext(profile, {
		...options,
		args: [...options.args, `--host-resolver-rules=MAP ${editorHost}:80 127.0.0.1:${port}`],
		viewport,
	});
}
