import type { Row } from './row';
import { typeInto } from './typing';

const mostBlocksPerKey = 1.5;

/** Key strokes in a long spec, until its problems are known. */
export function typingRows(): readonly Row[] {
	const short = typeInto(100);
	const long = typeInto(10_000);
	const work = 'key stroke among 10,000 requirements, until all problems are known';
	const peer = { name: 'among 100', ms: short.median };
	const exponent = Math.log(long.median / short.median) / Math.log(100);
	return [
		{ work: `${work}: p99`, ours: long.p99, limit: '≤ 1 ms', holds: long.p99 <= 1, isRequired: false },
		{
			work: `${work}: median`,
			ours: long.median,
			peer,
			limit: `≤ 10× the time; exponent ${exponent.toFixed(2)}`,
			holds: long.median <= 10 * short.median,
			isRequired: false,
		},
		{
			work: 'blocks scanned for a key stroke among 10,000 requirements',
			ours: long.blocks,
			unit: 'blocks',
			peer: { name: 'among 100', ms: short.blocks },
			limit: 'no growth',
			holds: long.blocks <= mostBlocksPerKey * short.blocks,
			isRequired: false,
		},
	];
}
