import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { copyExample } from '../harness/copyExample';
import { projectRoot } from '../harness/projectRoot';
import { tempFolder } from '../harness/tempFolder';
import { hostileCase } from '../support/hostile/hostileCase';
import { requireCases } from '../support/hostile/requireCases';
import { addFile } from './addFile';
import { pickFromPalette } from './quickPick';
import { hostilePlan } from './stories/hostilePlan';
import { hostileTexts } from './stories/hostileTexts';
import { useWorkbench } from './useWorkbench';
import { WatchedWindow } from './watchedWindow';

const spec = '.openspec/spec.md';

// Here, since each file of this stage runs in a process of its own.
requireCases('ui');

/** A folder from somewhere else, as it is opened for the first time, and what happens once it is trusted and no longer. */
describe('a window on a hostile folder', () => {
	const folder = copyExample(join(tempFolder('hostile'), 'hello-world'));
	let window: WatchedWindow;

	before(async function () {
		this.timeout(180_000);
		addFile(folder, spec, readFileSync(join(folder, spec), 'utf8').replace('Hello', 'Welcome'));
		window = await WatchedWindow.open(folder);
	});

	afterEach(async function () {
		if (this.currentTest?.state === 'failed') {
			await window?.page.screenshot({ path: join(projectRoot, 'out/screenshots/failed-hostile-folder.png') });
		}
	});

	after(() => window?.close());

	hostileCase(
		'trust-01',
		'starts nothing, connects to nothing and writes nothing before it is trusted, whatever command is run',
		async () => {
			const before = filesOf(folder);
			const { page } = window;
			await pickFromPalette(page, spec, 'spec.md');
			await page.locator('.tabs-container .tab.active', { hasText: 'spec.md' }).waitFor();
			await page.getByRole('tab', { name: 'Spec-Driven Ops' }).click();
			const plan = await webviewOf(window, 'Plan');
			await plan.getByRole('heading', { name: 'Restricted Mode', exact: true }).waitFor();
			// The chord of Plan, with the focus in the spec.
			await page.locator('.editor-instance .view-line').first().click();
			await page.keyboard.press('ControlOrMeta+k');
			await page.keyboard.press('ControlOrMeta+Shift+p');
			await page.locator('.editor-instance .view-line', { hasText: 'MUST' }).first().hover();
			const { commands, told, trusted, ...watched } = await window.runAllCommands();
			const explains = await plan.getByText('Planning and applying are off until you trust this workspace').count();
			const timeline = await webviewOf(window, 'Apply history');
			await timeline.locator('.cycle-head').first().waitFor();
			return {
				seen: {
					...watched,
					someCommands: commands > 20 && trusted.length > 15,
					silent: trusted.filter(title => !told.some(message => message.startsWith(`“${title}” is off until`))),
					changed: changedSince(folder, before),
					explains: explains > 0,
				},
				promised: {
					...{ started: [], connected: [], written: [], isActive: true, isTrusted: false },
					...{ someCommands: true, silent: [], changed: [], explains: true },
				},
			};
		},
		{ timeoutMs: 150_000 },
	);

	hostileCase(
		'trust-02',
		'plans once it is trusted',
		async () => {
			const plan = await webviewOf(window, 'Plan');
			await setTrust(window, plan);
			await plan.getByRole('button', { name: 'Plan 1 change' }).click();
			await plan.getByRole('button', { name: 'Apply 1 change' }).waitFor();
			const { isTrusted, written } = await window.look();
			return { seen: [isTrusted, written.length > 0], promised: [true, true] };
		},
		{ timeoutMs: 150_000 },
	);

	hostileCase(
		'trust-02',
		'does nothing once trust is taken back while a plan is open',
		async () => {
			const { page } = window;
			const code = readFileSync(join(folder, 'src/hello.py'), 'utf8');
			await pickFromPalette(page, '>Workspaces: Manage Workspace Trust', 'Workspaces: Manage Workspace Trust');
			const entry = page.locator('.workspace-trust-editor .monaco-list-row', { hasText: 'hello-world' });
			await entry.hover();
			// The window loads anew by itself.
			const loaded = page.waitForEvent('load');
			await entry.getByRole('button', { name: 'Delete Path' }).click();
			await loaded;
			await page.locator('.monaco-workbench .part.statusbar').waitFor();
			const plan = await webviewOf(window, 'Plan');
			await plan.getByRole('heading', { name: 'Restricted Mode', exact: true }).waitFor({ timeout: 60_000 });
			const before = filesOf(folder);
			const { isTrusted, started, written } = await window.runAllCommands();
			return {
				seen: {
					...{ isTrusted, started, written, changed: changedSince(folder, before) },
					same: readFileSync(join(folder, 'src/hello.py'), 'utf8') === code,
				},
				promised: { ...{ isTrusted: false, started: [], written: [], changed: [] }, same: true },
			};
		},
		{ timeoutMs: 150_000 },
	);
});

describe('a window on hostile texts', () => {
	hostileTexts(useWorkbench());
});

describe('a hostile plan in the window', () => {
	hostilePlan(useWorkbench());
});

async function setTrust({ page }: WatchedWindow, plan: FrameLocator): Promise<void> {
	await plan.getByRole('button', { name: 'Manage Workspace Trust', exact: true }).click();
	const editor = page.locator('.workspace-trust-editor');
	await editor.getByRole('button', { name: 'Trust', exact: true }).click();
	await editor.getByText(/You trust this (?:folder|workspace)/).waitFor();
	await page.getByRole('button', { name: /^Close Modal Editor/ }).click();
	await editor.waitFor({ state: 'hidden' });
}

/** The content of a webview, by the title of its view. */
async function webviewOf({ page }: WatchedWindow, title: string): Promise<FrameLocator> {
	for (let left = 600; left > 0; left--) {
		for (const outer of await page.locator('iframe.webview').all()) {
			const inner = page.frameLocator(`iframe.webview[name="${await outer.getAttribute('name')}"]`);
			const content = `iframe#active-frame[title="${title}"]`;
			if ((await inner.locator(content).count()) > 0) {
				return inner.frameLocator(content);
			}
		}
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	throw new Error(`No webview is titled "${title}".`);
}

/** Every file below a folder by a digest of its bytes, what Git keeps apart. */
function filesOf(folder: string): ReadonlyMap<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
	const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).filter(path => !path.includes('/.git/'));
	return new Map(paths.map(path => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

function changedSince(folder: string, before: ReadonlyMap<string, string>): readonly string[] {
	const now = filesOf(folder);
	return [...new Set([...before.keys(), ...now.keys()])].filter(path => before.get(path) !== now.get(path));
}
