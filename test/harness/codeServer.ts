import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort';
import { installCodeServer } from './installCodeServer';
import { killTree, killTreeAtExit, stopTree } from './processTree';
import { runCommand } from './runCommand';
import { keepFolder, tempFolder } from './tempFolder';

export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
	/** `ask` opens untrusted folders in Restricted Mode until the user says otherwise. */
	readonly trust: 'always' | 'ask';
	/** User settings over the quiet ones that every server gets. */
	readonly settings?: Settings;
	/** Folder of installed extensions; none are installed when it is left out. */
	readonly extensionsFolder?: string;
	readonly env?: Readonly<Record<string, string>>;
}

export interface RunningServer {
	readonly host: string;
	readonly port: number;
	/** Address of the workbench on a folder. @param host What the browser calls the server, if not `host`. */
	urlOf(folder: string, host?: string): string;
	/** Address of the workbench on the folders of a `.code-workspace` file. @param host As in `urlOf`. */
	urlOfWorkspace(file: string, host?: string): string;
	/** Give the user these settings, over the quiet ones that every server gets, and no others. */
	writeSettings(settings: Settings): void;
	/** End the server and delete its user data. @returns Where a copy of them is, with all logs, if one was to be kept. */
	stop(options?: { readonly keepData: boolean }): Promise<string | undefined>;
	/** Kill the server and all that it runs without a warning, as a crash or a power cut would. */
	kill(): Promise<void>;
}

/** Silence what would come between a user's click and the product. */
const quietSettings: Settings = {
	'chat.disableAIFeatures': true,
	// What blinks or moves is drawn by the processor here, all the time.
	'editor.cursorBlinking': 'solid',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off',
	'git.autofetch': false,
	'git.openRepositoryInParentFolders': 'never',
	'security.workspace.trust.banner': 'never',
	'security.workspace.trust.startupPrompt': 'never',
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.commandCenter': false,
	'workbench.reduceMotion': 'on',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const startLimitMs = 60_000;
const graceSeconds = 60;

/** Start code-server on a free port of 127.0.0.1 with user data and user configuration of its own, and wait until it answers. */
export async function startCodeServer(options: ServerOptions): Promise<RunningServer> {
	const program = await installCodeServer();
	const port = await freePort();
	const host = `127.0.0.1:${port}`;
	const dataFolder = tempFolder('server');
	const writeSettings = (settings: Settings) => {
		mkdirSync(join(dataFolder, 'User'), { recursive: true });
		writeFileSync(join(dataFolder, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
	};
	writeSettings(options.settings ?? {});

	const logFile = join(dataFolder, 'server.log');
	const log = openSync(logFile, 'w');
	const child = spawn(program.node, [program.entry, ...argumentsFor(host, dataFolder, options)], {
		env: { ...serverEnvironment(), XDG_CONFIG_HOME: join(dataFolder, 'config'), ...options.env },
		stdio: ['ignore', log, log],
	});
	const forgetTree = killTreeAtExit(child);
	const server: RunningServer = {
		host,
		port,
		writeSettings,
		urlOfWorkspace: (file, name = host) => `http://${name}/?workspace=${encodeURIComponent(file)}`,
		urlOf: (folder, name = host) => `http://${name}/?folder=${encodeURIComponent(folder)}`,
		async kill() {
			await killTree(child);
			forgetTree();
			rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
		},
		async stop({ keepData } = { keepData: false }) {
			await stopTree(child);
			forgetTree();
			const kept = keepData ? keepFolder(dataFolder) : undefined;
			rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
			return kept;
		},
	};
	if (!(await answers(`http://${host}/healthz`, () => child.exitCode !== null))) {
		const told = readFileSync(logFile, 'utf8').slice(-4000);
		await server.stop();
		throw new Error(`code-server did not start:\n${told}`);
	}
	return server;
}

/** Install a packaged extension into a new folder of extensions, and return that folder. */
export async function installExtension(vsix: string): Promise<string> {
	const { node, entry } = await installCodeServer();
	const extensions = tempFolder('extensions');
	const args = ['--install-extension', vsix, '--extensions-dir', extensions, '--user-data-dir', tempFolder('install')];
	await runCommand(node, [entry, ...args], { cwd: extensions, env: serverEnvironment(), limitMs: 60_000 });
	return extensions;
}

function argumentsFor(host: string, dataFolder: string, options: ServerOptions): readonly string[] {
	return [
		...['--auth', 'none', '--bind-addr', host],
		...['--user-data-dir', dataFolder],
		...['--extensions-dir', options.extensionsFolder ?? join(dataFolder, 'extensions')],
		...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
		...(options.trust === 'always' ? ['--disable-workspace-trust'] : []),
		...['--vscode-option', 'enable-smoke-test-driver'],
		// A window that is closed is not waited for as long as one that lost its connection.
		...['--reconnection-grace-time', String(graceSeconds)],
	];
}

/** Nothing of an editor that this process may itself run in may reach the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER_|NODE_OPTIONS$|PASSWORD$)/.test(name)),
	);
}

async function answers(url: string, hasFailed: () => boolean): Promise<boolean> {
	const deadline = Date.now() + startLimitMs;
	while (Date.now() < deadline && !hasFailed()) {
		const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
		if (response?.ok) {
			return true;
		}
		await sleep(100);
	}
	return false;
}
