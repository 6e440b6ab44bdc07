import type { CancellationToken } from '../core/host';

/** A signal as the core takes it. */
export function tokenOf(signal: AbortSignal): CancellationToken {
	return {
		get isCancellationRequested() {
			return signal.aborted;
		},
		onCancellationRequested: listener => {
			signal.addEventListener('abort', listener);
			return { dispose: () => signal.removeEventListener('abort', listener) };
		},
	};
}
