import { setFlagsFromString } from 'node:v8';

/** Eight times as much as usual. */
const interruptBudget = 1_056_000;

/**
 * Let V8 run each function for longer before it compiles it for speed, in a call that soon ends.
 *
 * A call that reads some hundred small files has code enough to compile, and is over before that pays: what it takes of
 * the processor falls by a fourth and more. Later versions of V8 have a quicker compiler in between, and stay as they
 * are.
 */
export function deferOptimizing(): void {
	if (process.versions.v8.startsWith('11.')) {
		setFlagsFromString(`--interrupt-budget=${interruptBudget}`);
	}
}
