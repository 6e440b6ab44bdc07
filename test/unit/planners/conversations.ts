import type { CancellationToken } from '../../../src/core/host';
import type { ChatProgress, Conversation } from '../../../src/core/plan/model/chatModel';
import type { RequestLimits } from '../../../src/planners/request/requestLimits';

/** A key that must be found nowhere but in the header of a request to its own host. */
export const canary = 'sk-canary-7f3a9b2c1d';

/** A first request, with a tool and a text that looks like a file's. */
export const conversation: Conversation = {
	system: 'You plan edits.',
	context: 'const password = "hunter2 in the source of a file";\n',
	tools: [
		{
			name: 'read_file',
			description: 'Text of a file.',
			input: { type: 'object', properties: { path: { type: 'string' } }, required: ['path'] },
		},
	],
	messages: [{ role: 'user', text: 'Add a greeting.' }],
};

/** Limits of a server that is beside the test. */
export const quickLimits: Partial<RequestLimits> = {
	headersMs: 5000,
	idleMs: 5000,
	deadlineMs: 8000,
	retries: 2,
	firstWaitMs: 5,
	longestWaitMs: 1000,
};

export const never: CancellationToken = {
	isCancellationRequested: false,
	onCancellationRequested: () => ({ dispose: () => {} }),
};

/** A token that can be cancelled. */
export function cancellable(): CancellationToken & { cancel(): void } {
	const controller = new AbortController();
	return {
		get isCancellationRequested() {
			return controller.signal.aborted;
		},
		onCancellationRequested: listener => {
			controller.signal.addEventListener('abort', listener);
			return { dispose: () => controller.signal.removeEventListener('abort', listener) };
		},
		cancel: () => controller.abort(),
	};
}

/** What a user sees of a turn, collected. */
export function collectProgress(): {
	readonly seen: readonly ChatProgress[];
	readonly on: (progress: ChatProgress) => void;
} {
	const seen: ChatProgress[] = [];
	return { seen, on: progress => seen.push(progress) };
}
