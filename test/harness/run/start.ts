import { once } from 'node:events';
import { join } from 'node:path';
import { installExtension, startCodeServer } from '../codeServer';
import { copyExample } from '../copyExample';
import { findPython } from '../findPython';
import { launchBrowser } from '../launchBrowser';
import { hasDesktop, openDesktop } from '../openDesktop';
import { packageExtension } from '../packageExtension';
import { stopTree } from '../processTree';
import { tempFolder } from '../tempFolder';
import { whenAskedToStop } from '../whenAskedToStop';

interface Editor {
	/** What a person opens: an address, or the folder where a window is open already. */
	readonly address: string;
	/** Where a person goes on. */
	readonly place: string;
	/** Resolves when the person has closed the editor. */
	readonly closed: Promise<unknown>;
	stop(): Promise<unknown>;
}

/**
 * Open a fresh copy of the example in an editor with the extension loaded.
 *
 * Desktop VS Code where `code` is on the PATH, otherwise code-server. Runs until it is told to stop,
 * and then stops what it started and deletes the copy. With `check` it looks in a browser for the
 * plan view instead, and ends.
 */
export async function start({ check }: { readonly check: boolean }): Promise<void> {
	const stopped = new Promise<undefined>(resolve => whenAskedToStop(() => resolve(undefined)));
	const editor = await Promise.race([openEditor(check), stopped]);
	if (!editor) {
		process.exit(); // While it is being set up; what was started ends with this process.
	}
	try {
		console.log(`Ready: ${editor.address}`);
		if (check) {
			await Promise.race([checkPlanView(editor.address), stopped]);
		} else {
			console.log(whatToTry(editor.place));
			await Promise.race([editor.closed, stopped]);
		}
	} finally {
		await editor.stop();
	}
}

async function openEditor(check: boolean): Promise<Editor> {
	findPython();
	console.log('Building the extension…');
	const vsix = await packageExtension();
	const folder = copyExample(join(tempFolder('example'), 'hello-world'));
	if (!check && hasDesktop()) {
		const window = openDesktop(folder);
		const closed = once(window, 'exit');
		return { address: folder, place: 'In the new window', closed, stop: () => stopTree(window) };
	}
	const server = await startCodeServer({ trust: 'always', extensionsFolder: await installExtension(vsix) });
	return {
		address: server.urlOf(folder),
		place: 'Open the address in a browser',
		closed: new Promise(() => {}),
		stop: () => server.stop(),
	};
}

function whatToTry(where: string): string {
	return [
		`1. ${where}, open .openspec/spec.md, change "Hello" to "Welcome" and look at the Spec-Driven Ops view.`,
		'2. Press F1, run "Spec: Plan Spec Change", look at the proposed edits and apply them.',
		'3. Open .openspec/apply.md as a timeline: the new cycle is there. Ctrl+C here ends it all.',
	].join('\n');
}

async function checkPlanView(address: string): Promise<void> {
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await page.goto(address, { timeout: 60_000 });
		await page.getByRole('tab', { name: 'Spec-Driven Ops' }).click({ timeout: 60_000 });
		await page.getByRole('button', { name: 'Plan Section' }).waitFor({ timeout: 60_000 });
		console.log('Check passed: the workbench shows the plan view.');
	} finally {
		await browser.close();
	}
}
