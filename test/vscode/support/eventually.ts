import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any step of the product takes on a loaded machine. */
const stepMs = 15_000;

/** Try until it no longer throws, or throw what it threw last once `limitMs` are over. Gives what it gave. */
export async function eventually<T>(attempt: () => T | Promise<T>, limitMs = stepMs): Promise<T> {
	const deadline = Date.now() + limitMs;
	for (;;) {
		try {
			return await attempt();
		} catch (error) {
			if (Date.now() > deadline) {
				throw error;
			}
			await sleep(50);
		}
	}
}
