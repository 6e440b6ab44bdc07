import type { Access } from '../request/checkAccess';
import type { RequestLimits } from '../request/requestLimits';
import type { Watch } from '../request/watch';
import { watchedFetch } from '../request/watchedFetch';
import type { SdkClient } from './sdkClient';

/** Headers that the API needs. Others, such as those that the SDK takes from the environment, stay here. */
const headers: ReadonlySet<string> = new Set([
	'accept',
	'anthropic-version',
	'authorization',
	'content-type',
	'user-agent',
]);

/** The SDK, loaded on the first use, for one request under a watch. */
export async function anthropicRequest(
	access: Access,
	limits: RequestLimits,
	accepts: 'text/event-stream' | 'application/json',
	watch: Watch,
): Promise<SdkClient> {
	const { sdkClient } = await import('./sdkClient');
	const { origin } = access;
	const fetch = watchedFetch(watch, { origin, headers, accepts, answerBytes: limits.answerBytes });
	return sdkClient(access, fetch, limits.deadlineMs);
}
