/** How long work may keep everything else waiting, in milliseconds. */
const spell = 20;

/**
 * Let long work be interrupted: what is returned is awaited between its steps, and gives way to timers and input when
 * the last time was more than 20 ms ago. Otherwise it returns at once.
 */
export function createPause(): () => Promise<void> {
	let last = Date.now();
	return async () => {
		if (Date.now() - last >= spell) {
			await new Promise<void>(resolve => setTimeout(resolve));
			last = Date.now();
		}
	};
}
