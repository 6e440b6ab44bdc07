import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Name of the environment variable with the path of a file that is there once another suite has left its core. */
export const waitVariable = 'SPEC_OPS_TEST_WAIT_FOR';

/** Wait until no other suite needs the core of one of several processes; the first of them never waits. */
export async function waitForCore(index: number): Promise<void> {
	const file = process.env[waitVariable];
	while (index > 0 && file !== undefined && !existsSync(file)) {
		await sleep(200);
	}
}
