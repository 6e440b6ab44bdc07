/** Runs the in-editor tests: in desktop VS Code where it can be had and shown, else in code-server. */
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { copyExample } from '../copyExample';
import { projectRoot } from '../projectRoot';
import { resultsVariable } from '../results';
import { tempFolder } from '../tempFolder';
import { waitForResults } from '../waitForResults';

const results = process.env[resultsVariable] ?? join(tempFolder('results'), 'results.jsonl');
const onDesktop = await canRunDesktop();
console.log(onDesktop ? 'In desktop VS Code:' : 'In code-server:');

const suite = runTests({
	...(onDesktop ? { version: process.env.VSCODE_VERSION ?? 'stable' } : { vscodeExecutablePath: makeLauncher() }),
	extensionDevelopmentPath: [projectRoot, join(projectRoot, 'test/vscode/fixtures/scripted-model')],
	extensionTestsPath: join(projectRoot, 'out/test/vscode/index.js'),
	extensionTestsEnv: { [resultsVariable]: results },
	launchArgs: [copyExample(join(tempFolder('in-editor'), 'hello-world')), '--disable-extensions'],
});
if (onDesktop) {
	await waitForResults(results, { startLimitMs: 180_000, suiteLimitMs: 780_000 });
}
process.exit(await suite.catch(() => 1));

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
