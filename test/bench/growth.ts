import { medianOf } from './interleave';
import type { Row } from './row';

const small = 1000;
const large = 100_000;
const steepest = 1.15;

/**
 * How the time of a work grows from 1,000 requirements to 100,000: with what power of their number.
 *
 * @param prepare Gets the work ready for a number of requirements.
 */
export function growthRow(work: string, prepare: (requirements: number) => () => unknown): Row {
	const short = timesOf(prepare(small), 25, 10);
	const long = timesOf(prepare(large), 3, 1);
	const exponent = Math.log(long / short) / Math.log(large / small);
	return {
		work: `${work}, ${large.toLocaleString('en')} requirements`,
		ours: long,
		peer: { name: `the same, ${small.toLocaleString('en')}`, ms: short },
		limit: `exponent ≤ ${steepest}: ${exponent.toFixed(2)}`,
		holds: exponent <= steepest,
		isRequired: false,
	};
}

function timesOf(work: () => unknown, rounds: number, warmUp: number): number {
	const times: number[] = [];
	for (let round = -warmUp; round < rounds; round++) {
		const started = performance.now();
		work();
		if (round >= 0) {
			times.push(performance.now() - started);
		}
	}
	return medianOf(times);
}
