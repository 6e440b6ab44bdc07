import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in does with a request. */
export type Reply =
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body: string | Uint8Array;
	  }
	/** Server-sent events. At the end the stream is closed, its connection cut, or nothing more comes. */
	| {
			readonly kind: 'stream';
			readonly frames: readonly string[];
			readonly end?: 'close' | 'cut' | 'hold';
			/** Milliseconds before each frame. */
			readonly pauseMs?: number;
			readonly headers?: Readonly<Record<string, string>>;
	  }
	/** The connection is cut before the answer begins. */
	| { readonly kind: 'cut' }
	/** No answer ever comes. */
	| { readonly kind: 'hold' };

export interface SeenRequest {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** Resolves once its connection is closed or its answer is out. */
	readonly over: Promise<void>;
}

export interface StandIn {
	/** Such as `http://127.0.0.1:40123`. */
	readonly origin: string;
	/** All requests so far, in the order in which they came. */
	readonly requests: readonly SeenRequest[];
	/** Stop; connections that are still open are cut. */
	close(): Promise<void>;
}

/** Start an HTTP server on this machine that answers as it is told. */
export async function startStandIn(reply: (request: SeenRequest) => Reply): Promise<StandIn> {
	const requests: SeenRequest[] = [];
	const server = createServer(async (request, response) => {
		const over = new Promise<void>(resolve => response.on('close', resolve));
		const seen = { ...(await read(request)), over };
		requests.push(seen);
		await answer(response, reply(seen));
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		requests,
		close: () =>
			new Promise(resolve => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function read(request: IncomingMessage): Promise<Omit<SeenRequest, 'over'>> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) {
		chunks.push(Buffer.from(chunk));
	}
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	return {
		method: request.method ?? '',
		path: request.url ?? '',
		headers: Object.fromEntries(headers),
		body: Buffer.concat(chunks).toString(),
	};
}

async function answer(response: ServerResponse, reply: Reply): Promise<void> {
	switch (reply.kind) {
		case 'hold':
			return;
		case 'cut':
			response.destroy();
			return;
		case 'answer':
			response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(reply.body);
			return;
		case 'stream':
			await stream(response, reply);
	}
}

async function stream(response: ServerResponse, reply: Extract<Reply, { kind: 'stream' }>): Promise<void> {
	response.writeHead(200, { 'content-type': 'text/event-stream', ...reply.headers }).flushHeaders();
	for (const frame of reply.frames) {
		if (reply.pauseMs !== undefined) {
			await new Promise(resolve => setTimeout(resolve, reply.pauseMs));
		}
		response.write(frame);
	}
	if (reply.end === 'cut') {
		// What was written has to be on its way before the connection goes.
		await new Promise(resolve => setTimeout(resolve, 20));
		response.destroy();
	} else if (reply.end !== 'hold') {
		response.end();
	}
}
