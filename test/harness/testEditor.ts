import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './projectRoot';
import { tempFolder } from './tempFolder';

/** What `runTests` is told of the editor to start. */
export type TestEditor =
	| { readonly kind: 'desktop'; readonly options: { readonly version: string } }
	| { readonly kind: 'code-server'; readonly options: { readonly vscodeExecutablePath: string } };

/** Choose the editor for suites that run in one: desktop VS Code where it can be had and shown, else code-server. */
export async function testEditor(): Promise<TestEditor> {
	return (await canRunDesktop())
		? { kind: 'desktop', options: { version: process.env.VSCODE_VERSION ?? 'stable' } }
		: { kind: 'code-server', options: { vscodeExecutablePath: makeLauncher() } };
}

/** Whether desktop VS Code can be had, and has a screen to be shown on. `TEST_EDITOR` (`desktop`, `code-server`) decides. */
async function canRunDesktop(): Promise<boolean> {
	const { TEST_EDITOR: chosen, DISPLAY: display, WAYLAND_DISPLAY: wayland } = process.env;
	if (chosen) {
		return chosen === 'desktop';
	}
	if (process.platform === 'linux' && !display && !wayland) {
		return false;
	}
	const store = join(projectRoot, '.vscode-test');
	if (existsSync(store) && readdirSync(store).some(name => name.startsWith('vscode-'))) {
		return true;
	}
	const response = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
		method: 'HEAD',
		signal: AbortSignal.timeout(3000),
	}).catch(() => undefined);
	return response?.ok === true;
}

/** An executable for `runTests` to start in the place of VS Code. */
function makeLauncher(): string {
	const script = join(projectRoot, 'out/test/harness/run/launcher.js');
	const [name, text] =
		process.platform === 'win32'
			? ['launcher.cmd', `@"${process.execPath}" "${script}" %*\r\n`]
			: ['launcher', `#!/bin/sh\nexec '${process.execPath}' --enable-source-maps '${script}' "$@"\n`];
	const file = join(tempFolder('launcher'), name);
	writeFileSync(file, text);
	chmodSync(file, 0o755);
	return file;
}
