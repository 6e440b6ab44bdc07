import type { Tokens } from '../words/tokens';
import { marks } from '../words/word';

/** A number with its unit. */
export interface Amount {
	/** `time`, `size`, `percent`, or empty for a bare number. */
	readonly dimension: string;
	/** In seconds, bytes, hundredths, or as it is. */
	readonly amount: number;
	/** Token after it. */
	readonly next: number;
}

const units: ReadonlyMap<string, readonly [dimension: string, factor: number]> = new Map(
	(
		'time:0.001 ms msec millisecond milliseconds;time:1 s sec secs second seconds;time:60 m min mins minute minutes;' +
		'time:3600 h hr hrs hour hours;time:86400 d day days;time:604800 week weeks;time:2592000 month months;' +
		'time:31536000 year years;size:1 b byte bytes;size:1024 kb kib kilobyte kilobytes;' +
		'size:1048576 mb mib megabyte megabytes;size:1073741824 gb gib gigabyte gigabytes;percent:1 % percent'
	)
		.split(';')
		.flatMap(line => {
			const [head = '', ...names] = line.split(' ');
			const [dimension = '', factor = ''] = head.split(':');
			return names.map(name => [name, [dimension, Number(factor)]] as const);
		}),
);

const spelled: ReadonlyMap<string, number> = new Map([
	...'zero one two three four five six seven eight nine ten eleven twelve'
		.split(' ')
		.map((word, amount) => [word, amount] as const),
	['twenty', 20],
	['thirty', 30],
	['sixty', 60],
	['hundred', 100],
]);

/** Read the number that is the token at `at`, with its unit behind it; `undefined` for a version, a code like `2xx`, …. */
export function readAmount(tokens: Tokens, at: number): Amount | undefined {
	const word = (tokens.marks(at) & marks.counted) === 0 ? undefined : spelled.get(tokens.lower(at));
	const match = word === undefined ? /^(\d[\d,]*(?:\.\d+)?)-?([a-z]{0,12}|%)$/i.exec(tokens.source(at)) : null;
	const amount = word ?? Number((match?.[1] ?? 'none').replaceAll(',', ''));
	if (Number.isNaN(amount)) {
		return undefined;
	}
	const suffix = match?.[2] ?? '';
	const name = suffix === '' ? unitAfter(tokens, at) : suffix.toLowerCase();
	const unit = units.get(name);
	if (unit === undefined) {
		return suffix === '' ? { dimension: '', amount, next: at + 1 } : undefined;
	}
	return { dimension: unit[0], amount: amount * unit[1], next: suffix === '' ? at + 2 : at + 1 };
}

/** A unit in a word of its own; single letters and `min` count only as in `30 s`, which is rare enough. */
function unitAfter(tokens: Tokens, at: number): string {
	const lower = tokens.lower(at + 1);
	return lower === 'm' || lower === 'd' || lower === 'h' || lower === 'b' ? '' : lower;
}
