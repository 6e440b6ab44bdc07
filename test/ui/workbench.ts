import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { RunningServer } from '../harness/codeServer';
import { copyExample } from '../harness/copyExample';
import { projectRoot } from '../harness/projectRoot';
import { tempFolder } from '../harness/tempFolder';
import type { WarmBrowser } from '../harness/warmBrowser';
import { installedExtension } from './installedExtension';
import { OpenFolder } from './openFolder';
import { pick, pickFromPalette } from './quickPick';
import { killSharedServer, leaveBrowser, sharedBrowser, sharedServer } from './sharedServer';
import { type Theme, themes } from './themes';

/** Until a window is there; on a loaded machine the editor answers late. */
const loadLimitMs = 90_000;

export interface WorkbenchOptions {
	/** Absolute path of the folder to open; a fresh copy of the example when left out. */
	readonly folder?: string;
	/** Absolute path of a `.code-workspace` file in `folder`, to open its folders instead. */
	readonly workspaceFile?: string;
	/** `ask` opens the folder in Restricted Mode. */
	readonly trust?: 'always' | 'ask';
	readonly theme?: Theme;
	/** Further user settings. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * A VS Code window in a browser, with the packaged extension installed.
 *
 * Every method does what a user does: it clicks, it types, and it waits for what a user would wait for.
 */
export class Workbench extends OpenFolder {
	readonly page: Page;
	readonly #browser: WarmBrowser;
	#server: RunningServer;
	readonly #options: WorkbenchOptions;

	private constructor(
		page: Page,
		folder: string,
		browser: WarmBrowser,
		server: RunningServer,
		options: WorkbenchOptions,
	) {
		super(folder);
		this.page = page;
		this.#browser = browser;
		this.#server = server;
		this.#options = options;
	}

	static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
		const folder = options.folder ?? copyExample(join(tempFolder('example'), 'hello-world'));
		const server = await startServer(options);
		const browser = await sharedBrowser(server);
		const workbench = new Workbench(browser.page, folder, browser, server, options);
		await workbench.#load(browser.host);
		return workbench;
	}

	/** Another window on the same folder, in the same editor, as another person has it; it is closed with this one. */
	async openSecondWindow(): Promise<Workbench> {
		const page = await this.#browser.newStrangerPage();
		const second = new Workbench(page, this.folder, this.#browser, this.#server, this.#options);
		await second.#load();
		return second;
	}

	/** The window that an action opens, on whatever folder; it is closed with this one. */
	async windowOpenedBy(action: () => Promise<void>): Promise<Workbench> {
		const opened = this.page.context().waitForEvent('page');
		await action();
		const page = await opened;
		await page.locator('.monaco-workbench .part.statusbar').waitFor();
		const folder = new URL(page.url()).searchParams.get('folder') ?? '';
		return new Workbench(page, folder, this.#browser, this.#server, this.#options);
	}

	/** Reload the window, as the command of that name does: the extension starts anew. */
	async reload(): Promise<void> {
		const loaded = this.page.waitForEvent('load');
		await this.runCommand('Developer: Reload Window');
		await loaded;
		await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
	}

	/** Kill the editor with all that it runs, without a warning, and open the folder in a new one. */
	async killAndReopen(): Promise<void> {
		await killSharedServer(this.#server);
		this.#server = await startServer(this.#options);
		await this.#load();
	}

	/** @param host What the browser calls the server; its address where it is another one than the browser was opened for. */
	async #load(host?: string): Promise<void> {
		const { workspaceFile } = this.#options;
		await this.page.goto(
			workspaceFile === undefined
				? this.#server.urlOf(this.folder, host)
				: this.#server.urlOfWorkspace(workspaceFile, host),
			{ timeout: loadLimitMs },
		);
		await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: loadLimitMs });
	}

	/** Run a command by its full title, such as `Spec: Plan Spec Change`, from the palette. */
	async runCommand(title: string): Promise<void> {
		await pickFromPalette(this.page, `>${title}`, title);
	}

	/** Open a file of the folder in the text editor by its path, and wait until one can type in it. */
	async openFile(path: string): Promise<void> {
		const name = path.slice(path.lastIndexOf('/') + 1);
		await pickFromPalette(this.page, path, name);
		await this.page.locator('.tabs-container .tab.active', { hasText: name }).first().waitFor();
		await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
	}

	/** The tab of an open editor, by the name that it shows. */
	tab(name: string): Locator {
		return this.page.locator('.tabs-container .tab', { hasText: name });
	}

	/** Close an open editor by the cross of its tab. */
	async closeTab(name: string): Promise<void> {
		await this.tab(name).hover();
		await this.tab(name)
			.getByRole('button', { name: /^Close/ })
			.click();
		await this.tab(name).waitFor({ state: 'detached' });
	}

	/** Show a view container by its item in the activity bar. */
	async openViewContainer(title: string): Promise<void> {
		const item = this.page.getByRole('tab', { name: title });
		const shown = this.page.locator('.part.sidebar .composite.title', { hasText: title });
		await item.waitFor();
		// A window that is still loading shows its first view after what was clicked.
		for (let tries = 6; tries > 0 && !(await shown.isVisible()); tries--) {
			if ((await item.getAttribute('aria-selected')) !== 'true') {
				await item.click();
			}
			await shown.waitFor({ timeout: 5000 }).catch(() => {});
		}
		await shown.waitFor();
	}

	/** The content of a webview, by the title of its view or editor. */
	async webview(title: string, limitMs = 60_000): Promise<FrameLocator> {
		const deadline = Date.now() + limitMs;
		while (Date.now() < deadline) {
			for (const outer of await this.page.locator('iframe.webview').all()) {
				const name = await outer.getAttribute('name');
				const inner = this.page.frameLocator(`iframe.webview[name="${name}"]`);
				const content = `iframe#active-frame[title="${title}"]`;
				if ((await inner.locator(content).count()) > 0) {
					return inner.frameLocator(content);
				}
			}
			await sleep(100);
		}
		throw new Error(`No webview is titled "${title}".`);
	}

	/** Replace the next occurrence of a text in the active editor, by finding it, case and all, and typing over it. */
	async replaceText(text: string, replacement: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+f');
		const widget = this.page.locator('.find-widget.visible');
		const matchCase = widget.getByRole('checkbox', { name: /^Match Case/ }).first();
		if ((await matchCase.getAttribute('aria-checked')) !== 'true') {
			await matchCase.click();
		}
		const input = widget.locator('textarea').first();
		// The word at the caret may stand there already, and would not be looked for once more.
		await input.fill('');
		await input.fill(text);
		await widget.locator('.matchesCount', { hasText: /\d of / }).waitFor();
		await input.press('Escape');
		await this.page.keyboard.type(replacement);
	}

	/** Click into the first line of the text editor that holds a text. */
	async clickText(text: string): Promise<void> {
		await this.page.locator('.editor-instance .view-line', { hasText: text }).first().click();
		await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
	}

	/** Save the active editor, and wait until its tab no longer shows it as changed. */
	async save(): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+s');
		await this.page.locator('.tabs-container .tab.active.dirty').waitFor({ state: 'detached' });
	}

	/** Click one of the titles of the CodeLens over the first line that holds a text. */
	async clickLens(lineText: string, title: string): Promise<void> {
		const line = this.page.locator('.editor-instance .view-line', { hasText: lineText }).first();
		const lenses = this.page.locator('.codelens-decoration').getByRole('button', { name: title, exact: true });
		await lenses.first().waitFor();
		const top = (await line.boundingBox())?.y ?? 0;
		const above: { readonly lens: Locator; readonly gap: number }[] = [];
		for (const lens of await lenses.all()) {
			above.push({ lens, gap: top - ((await lens.boundingBox())?.y ?? Number.POSITIVE_INFINITY) });
		}
		const nearest = above.filter(({ gap }) => gap > 0).sort((a, b) => a.gap - b.gap)[0];
		await (nearest ?? { lens: lenses.first() }).lens.click();
	}

	/** Wait for a modal dialog for as long as a user reads it: what is answered sooner is asked again. */
	async readDialog(): Promise<void> {
		await this.page.locator('.monaco-dialog-box').waitFor();
		await sleep(600);
	}

	/** Answer the modal dialog with one of its buttons. */
	async answerDialog(button: string): Promise<void> {
		const dialog = this.page.locator('.monaco-dialog-box');
		await this.readDialog();
		await dialog.getByRole('button', { name: button, exact: true }).click();
		await dialog.waitFor({ state: 'detached' });
	}

	/** Close the bar on the right, where VS Code shows its chat, if it is open. */
	async closeAuxiliaryBar(): Promise<void> {
		const bar = this.page.locator('.part.auxiliarybar');
		if (await bar.isVisible()) {
			await this.page.keyboard.press('ControlOrMeta+Alt+b');
			await bar.waitFor({ state: 'hidden' });
		}
	}

	/** Change the colour theme, and wait until it shows. */
	async setTheme(theme: Theme): Promise<void> {
		const { label, className } = themes[theme];
		await this.runCommand('Preferences: Color Theme');
		// As long as a window loads its extensions, the list holds none of their themes.
		await pick(this.page, label, label).catch(async () => {
			await this.page.keyboard.press('Escape');
			await this.runCommand('Preferences: Color Theme');
			await pick(this.page, label, label);
		});
		await this.page.locator(`.monaco-workbench.${className}`).waitFor();
	}

	/** Set the size of the window, in CSS pixels. */
	async resize(width: number, height: number): Promise<void> {
		await this.page.setViewportSize({ width, height });
	}

	/** Take a picture of the window. Returns its path below `out/screenshots`. */
	async screenshot(name: string): Promise<string> {
		const path = join(projectRoot, 'out/screenshots', `${name}.png`);
		await this.page.screenshot({ path });
		return path;
	}

	/** Take a picture that the README shows; with `UPDATE_PICTURES=1` in the environment it takes the place of that one. */
	async picture(name: string): Promise<void> {
		const path = await this.screenshot(name);
		if (process.env.UPDATE_PICTURES === '1') {
			const pictures = join(projectRoot, 'media/readme');
			mkdirSync(pictures, { recursive: true });
			copyFileSync(path, join(pictures, `${name}.png`));
		}
	}

	/** Close the panel at the bottom, where VS Code shows its terminals. */
	async closePanel(): Promise<void> {
		const panel = this.page.locator('.part.panel');
		// A key that is pressed while a page loads may be lost.
		for (let tries = 3; tries > 0 && (await panel.isVisible()); tries--) {
			await this.page.keyboard.press('ControlOrMeta+j');
			await panel.waitFor({ state: 'hidden', timeout: 10_000 }).catch(() => {});
		}
		await panel.waitFor({ state: 'hidden' });
	}

	/** Leave the window, and those that it opened, and close them. The server and the browser go on for the next one. */
	async close(): Promise<void> {
		await leaveBrowser(this.#browser);
	}
}

async function startServer({ trust, theme, settings }: WorkbenchOptions): Promise<RunningServer> {
	return sharedServer(
		{ trust: trust ?? 'always', extensionsFolder: await installedExtension() },
		{ 'workbench.colorTheme': themes[theme ?? 'light'].id, ...settings },
	);
}
