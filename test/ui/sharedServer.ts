import { type RunningServer, type ServerOptions, type Settings, startCodeServer } from '../harness/codeServer';
import { launchWarmBrowser, type WarmBrowser } from '../harness/warmBrowser';

const running = new Map<string, RunningServer>();
const browsers = new Map<RunningServer, WarmBrowser>();

/**
 * A server for windows of the same options, started for the first of them only.
 *
 * Starting one takes seconds, and what it has loaded once it has for the next window, too.
 * Each window asks anew, so that it finds the settings as it gave them, whatever an earlier one changed.
 */
export async function sharedServer(
	options: Omit<ServerOptions, 'settings'>,
	settings: Settings,
): Promise<RunningServer> {
	const key = JSON.stringify(options);
	const server = running.get(key) ?? (await startCodeServer({ ...options, settings }));
	running.set(key, server);
	server.writeSettings(settings);
	return server;
}

/** The browser for the windows of a server, one after the other. Whoever has it leaves it as it was. */
export async function sharedBrowser(server: RunningServer): Promise<WarmBrowser> {
	const browser = browsers.get(server) ?? (await launchWarmBrowser(server.port));
	browsers.set(server, browser);
	return browser;
}

/** Give back the browser of a server, which is closed where it cannot be used again. */
export async function leaveBrowser(browser: WarmBrowser): Promise<void> {
	const server = [...browsers].find(([, one]) => one === browser)?.[0];
	const isRunning = server !== undefined && [...running.values()].includes(server);
	const isAsBefore = await browser
		.startOver()
		.then(() => true)
		.catch(() => false);
	if (!isRunning || !isAsBefore) {
		if (server) {
			browsers.delete(server);
		}
		await browser.close();
	}
}

/** Kill a server with all that it runs, without a warning; the next window gets a new one. */
export async function killSharedServer(server: RunningServer): Promise<void> {
	forget(server);
	await server.kill();
}

/** Stop all servers and their browsers. @returns Folders with copies of the servers' logs, if they are to be kept. */
export async function stopSharedServers({ keepLogs }: { readonly keepLogs: boolean }): Promise<readonly string[]> {
	await Promise.all([...browsers.values()].map(browser => browser.close()));
	browsers.clear();
	const servers = [...running.values()];
	running.clear();
	const kept = await Promise.all(servers.map(server => server.stop({ keepData: keepLogs })));
	return kept.filter(folder => folder !== undefined);
}

function forget(server: RunningServer): void {
	for (const [key, other] of running) {
		if (other === server) {
			running.delete(key);
		}
	}
}
