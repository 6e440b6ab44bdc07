import { BaseAnthropic } from '@anthropic-ai/sdk/client';
import { APIError } from '@anthropic-ai/sdk/core/error';
import { Messages } from '@anthropic-ai/sdk/resources/messages/messages';
import { Models } from '@anthropic-ai/sdk/resources/models';
import type { Access } from '../request/checkAccess';

/** What is used of the SDK. */
export interface SdkClient {
	readonly messages: Messages;
	readonly models: Models;
}

/**
 * A client of the Messages API for one request. This file is loaded by `import()` alone, for it brings the SDK along.
 *
 * All that the SDK would else take from the environment or from files is given: key, address, retries, logs, traces.
 */
export function sdkClient({ key, url }: Access, fetch: typeof globalThis.fetch, timeoutMs: number): SdkClient {
	const client = new BaseAnthropic({
		apiKey: key,
		baseURL: url,
		// Wins over headers from the environment, which the SDK would send in its place.
		defaultHeaders: { Authorization: `Bearer ${key}` },
		fetch,
		logLevel: 'off',
		maxRetries: 0,
		openTelemetry: false,
		timeout: timeoutMs,
		webhookKey: null,
	});
	return { messages: new Messages(client), models: new Models(client) };
}

/** What the server said where an error came inside a stream; `undefined` for every other error. */
export function bodyOfError(error: unknown): unknown {
	return error instanceof APIError ? error.error : undefined;
}
