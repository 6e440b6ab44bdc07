import type { Failure } from '../../core/failure';
import type { CancellationToken } from '../../core/host';
import type { ChatProgress, Conversation } from '../../core/plan/model/chatModel';
import type { Access } from './checkAccess';
import { describeFault } from './describeFault';
import type { Outcome } from './outcome';
import type { RequestLimits } from './requestLimits';
import { sendWithRetries } from './sendWithRetries';
import type { Watch } from './watch';

/** What a request is sent with, and what the words about its failure name. */
export interface ServerQuestion {
	/** As it was checked; where it was refused, nothing is sent. */
	readonly access: Access | Failure;
	readonly limits: RequestLimits;
	readonly model?: string;
	readonly sent?: Conversation;
}

/**
 * Ask a server, again where that may help, and tell what came of it as a caller outside of this folder gets it.
 *
 * @param attempt Sends once, under the watch that it is given. May throw.
 */
export async function askServer<T>(
	{ access, limits, model = '', sent }: ServerQuestion,
	attempt: (access: Access, watch: Watch) => Promise<Outcome<T>>,
	onWaiting: (progress: Extract<ChatProgress, { kind: 'waiting' }>) => void,
	token: CancellationToken,
): Promise<T | { readonly kind: 'cancelled' } | Failure> {
	if (access.kind === 'failed') {
		return access;
	}
	const outcome = await sendWithRetries(watch => attempt(access, watch), limits, onWaiting, token);
	if (outcome.kind === 'done') {
		return outcome.value;
	}
	return outcome.fault.kind === 'cancelled'
		? { kind: 'cancelled' }
		: describeFault(outcome.fault, { host: access.host, key: access.key, model, sent });
}
