import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server whose certificate nobody vouches for. */
export interface SelfSignedServer {
	readonly origin: string;
	/** Requests that came through. */
	readonly requests: () => number;
	close(): Promise<void>;
}

/** Start a server of that kind on this machine. @param folder Where its key and certificate are put. */
export async function startSelfSigned(folder: string): Promise<SelfSignedServer> {
	const [key, cert] = ['key.pem', 'cert.pem'].map(name => join(folder, name));
	const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
	const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key ?? '', '-out', cert ?? '', ...subject];
	execFileSync('openssl', made, { stdio: 'ignore' });
	let requests = 0;
	const server = createServer(
		{ key: readFileSync(key ?? ''), cert: readFileSync(cert ?? '') },
		(_request, response) => {
			requests++;
			response.end('{}');
		},
	);
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `https://127.0.0.1:${port}`,
		requests: () => requests,
		close: () =>
			new Promise(resolve => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
