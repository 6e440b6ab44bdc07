import { type RunningServer, type ServerOptions, startCodeServer } from '../harness/codeServer';

const running = new Map<string, RunningServer>();

/**
 * A server for windows of the same options, started for the first of them only.
 *
 * Starting one takes seconds, and what it has loaded once it has for the next window, too.
 * Each window asks anew, so that it finds the settings as they were given, whatever an earlier one changed.
 */
export async function sharedServer(options: ServerOptions): Promise<RunningServer> {
	const key = JSON.stringify(options);
	const server = running.get(key) ?? (await startCodeServer(options));
	running.set(key, server);
	server.writeSettings();
	return server;
}

/** Kill a server with all that it runs, without a warning; the next window gets a new one. */
export async function killSharedServer(server: RunningServer): Promise<void> {
	forget(server);
	await server.kill();
}

/** Stop all servers. Returns the folders of their logs, which exist only if they are to be kept. */
export async function stopSharedServers({ keepLogs }: { readonly keepLogs: boolean }): Promise<readonly string[]> {
	const servers = [...running.values()];
	running.clear();
	await Promise.all(servers.map(server => server.stop({ keepData: keepLogs })));
	return servers.map(({ logFolder }) => logFolder);
}

function forget(server: RunningServer): void {
	for (const [key, other] of running) {
		if (other === server) {
			running.delete(key);
		}
	}
}
