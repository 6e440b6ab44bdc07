import { cpuMs } from './cpuMs';

/** How many times as much there is to do in the larger work. */
const factor = 4;
/** Of linear work the larger takes four times as long, of quadratic work sixteen times. */
const most = 8;
/** So little work, in milliseconds, says nothing. */
const least = 50;
const rounds = 12;

/**
 * Tell that work on a text of four times the length takes far more than four times as long; `undefined` where it does not.
 *
 * The best of some rounds is taken, and the first good one ends it, so that a busy machine makes no fault of it.
 */
export function outOfStep(
	make: (size: number) => string,
	size: number,
	work: (text: string) => unknown,
): string | undefined {
	const [small, large] = [make(size), make(size * factor)];
	let [once, often] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	for (let round = 0; round < rounds; round++) {
		// What takes longer by chance here lets the larger work take longer, too; so the smaller comes first, when all is cold.
		once = Math.min(once, timeOf(work, small));
		often = Math.min(often, timeOf(work, large));
		if (often < least || often < most * once) {
			return undefined;
		}
	}
	return `${once.toFixed(1)} ms, then ${often.toFixed(1)} ms`;
}

function timeOf(work: (text: string) => unknown, text: string): number {
	const start = cpuMs();
	work(text);
	return cpuMs() - start;
}
