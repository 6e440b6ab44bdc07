import type { Access } from '../request/checkAccess';
import type { RequestLimits } from '../request/requestLimits';
import type { Watch } from '../request/watch';
import { watchedFetch } from '../request/watchedFetch';

const headers: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type']);

/**
 * Send one request under a watch. Rejects for every answer but the one that was asked for; the watch has the reason.
 *
 * @param path Behind the base URL, such as `/models`.
 * @param body Posted as JSON; without it the request is a GET.
 */
export function openAiRequest(
	access: Access,
	path: string,
	body: object | undefined,
	limits: RequestLimits,
	watch: Watch,
): Promise<Response> {
	const accepts = body === undefined ? 'application/json' : 'text/event-stream';
	const send = watchedFetch(watch, { origin: access.origin, headers, accepts, answerBytes: limits.answerBytes });
	return send(access.url + path, {
		method: body === undefined ? 'GET' : 'POST',
		headers: {
			accept: accepts,
			'content-type': 'application/json',
			...(access.key !== '' && { authorization: `Bearer ${access.key}` }),
		},
		...(body && { body: JSON.stringify(body) }),
	});
}
