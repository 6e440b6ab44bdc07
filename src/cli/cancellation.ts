import type { CancellationToken } from '../core/host';
import type { Io } from './io';

/** A token that is cancelled when the user asks to stop. */
export function cancelOnInterrupt(io: Io): CancellationToken & { dispose(): void } {
	const listeners = new Set<() => void>();
	let cancelled = false;
	const interrupt = io.onInterrupt(() => {
		cancelled = true;
		for (const listener of listeners) {
			listener();
		}
	});
	return {
		get isCancellationRequested() {
			return cancelled;
		},
		onCancellationRequested(listener) {
			listeners.add(listener);
			return { dispose: () => listeners.delete(listener) };
		},
		dispose: () => interrupt.dispose(),
	};
}
