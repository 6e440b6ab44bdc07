import { medianOf, type Timed } from './interleave';
import type { Row } from './row';

const small = 1000;
const large = 100_000;
const steepest = 1.15;

/**
 * How the time of a work grows from 1,000 requirements to 100,000: with what power of their number.
 *
 * @param prepare Gets the work ready for a number of requirements.
 */
export async function growthRow(work: string, prepare: (requirements: number) => Timed): Promise<Row> {
	const short = await timesOf(prepare(small), 25, 10);
	const long = await timesOf(prepare(large), 3, 1);
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

async function timesOf(work: Timed, rounds: number, warmUp: number): Promise<number> {
	const times: number[] = [];
	for (let round = -warmUp; round < rounds; round++) {
		const started = performance.now();
		await work.run();
		const elapsed = performance.now() - started;
		work.check();
		if (round >= 0) {
			times.push(elapsed);
		}
	}
	return medianOf(times);
}
