import type { Fault } from './fault';
import { readRefusal } from './readRefusal';
import type { Watch } from './watch';

export interface WatchedFetchOptions {
	/** The only place that requests go to, such as `https://api.example.com`. */
	readonly origin: string;
	/** Headers that go out, in lower case; others are dropped, wherever they come from. */
	readonly headers: ReadonlySet<string>;
	/** What the answer must be, such as `text/event-stream`. */
	readonly accepts: string;
	/** Bytes of the answer, unpacked. */
	readonly answerBytes: number;
}

/** How much is read of what a server says of a request that it refused. */
const refusalBytes = 64 * 1024;

/**
 * A `fetch` for one request under a watch.
 *
 * It goes to one origin and follows no redirect, so that a key reaches no other host. An answer that is no success, or
 * of another kind than was asked for, stops the watch with its fault and rejects. Each piece of the answer is told to
 * the watch; too many bytes stop it.
 */
export function watchedFetch(watch: Watch, options: WatchedFetchOptions): typeof fetch {
	return async (input, init) => {
		const request = new URL(input instanceof Request ? input.url : input);
		if (request.origin !== options.origin) {
			return stop(watch, { kind: 'redirected', host: request.host });
		}
		watch.send();
		const response = await fetch(request, {
			...init,
			headers: known(new Headers(init?.headers), options.headers),
			redirect: 'manual',
			signal: watch.signal,
		});
		watch.touch();
		if (response.status >= 300 && response.status < 400) {
			await response.body?.cancel();
			return stop(watch, { kind: 'redirected', host: hostOf(response.headers.get('location'), request) });
		}
		if (!response.ok) {
			return stop(watch, readRefusal(response, await readStart(response, watch)));
		}
		const type = response.headers.get('content-type') ?? '';
		if (response.body === null || !type.toLowerCase().startsWith(options.accepts)) {
			await response.body?.cancel();
			return stop(watch, {
				kind: 'garbage',
				detail: `the server answered with something else than ${options.accepts}`,
			});
		}
		const body = response.body.pipeThrough(counted(watch, options.answerBytes));
		return new Response(body, { status: response.status, headers: response.headers });
	};
}

function stop(watch: Watch, fault: Fault): never {
	watch.stop(fault);
	throw new Error('The request was stopped.');
}

function known(headers: Headers, names: ReadonlySet<string>): Headers {
	return new Headers([...headers].filter(([name]) => names.has(name)));
}

function hostOf(location: string | null, request: URL): string {
	return location !== null && URL.canParse(location, request) ? new URL(location, request).host : '';
}

/** Tells the watch of every piece that goes through. */
function counted(watch: Watch, limit: number): TransformStream<Uint8Array, Uint8Array> {
	let bytes = 0;
	return new TransformStream({
		transform: (chunk, controller) => {
			bytes += chunk.byteLength;
			watch.touch();
			if (bytes > limit) {
				watch.stop({ kind: 'tooLarge' });
			} else {
				controller.enqueue(chunk);
			}
		},
	});
}

/** The first bytes of an answer as text; the rest is not waited for. */
async function readStart(response: Response, watch: Watch): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		watch.touch();
		bytes += chunk.byteLength;
		text += decoder.decode(chunk, { stream: true });
		if (bytes > refusalBytes) {
			break;
		}
	}
	return text;
}
