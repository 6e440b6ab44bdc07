import { availableParallelism, loadavg } from 'node:os';

/** How much longer everything takes than on a machine that nobody else uses, at least 1. */
export function busyness(): number {
	return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}
