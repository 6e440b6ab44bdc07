import type { CancellationToken } from './host';

/** The token of work that nobody stops. */
export const neverCancelled: CancellationToken = {
	isCancellationRequested: false,
	onCancellationRequested: () => ({ dispose: () => {} }),
};
