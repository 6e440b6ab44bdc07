import type { RefusedRequest } from './fault';
import { identifier } from './identifier';
import { readErrorBody } from './readErrorBody';
import { readRetryAfter } from './readRetryAfter';

/** Statuses, besides those of the server's own faults, that pass by themselves. */
const passingStatuses: readonly number[] = [408, 409, 429];
/** These are about the key, whatever the words say. */
const keyStatuses: readonly number[] = [401, 403];
/** What a status alone is about. */
const topics: ReadonlyMap<number, RefusedRequest['topic']> = new Map([
	[402, 'credit'],
	[413, 'context'],
]);

/** What the answer to a refused request says. @param body The start of the answer's text. */
export function readRefusal(response: Pick<Response, 'status' | 'headers'>, body: string): RefusedRequest {
	const { status, headers } = response;
	const said = readErrorBody(parse(body));
	const topic = keyStatuses.includes(status) ? undefined : (topics.get(status) ?? said.topic);
	const passing = passingStatuses.includes(status) || status >= 500;
	return {
		...said,
		status,
		topic,
		passing: passing && topic === undefined && headers.get('x-should-retry') !== 'false',
		requestId: identifier(headers.get('request-id') ?? headers.get('x-request-id')),
		retryAfterMs: readRetryAfter(headers, Date.now()),
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
