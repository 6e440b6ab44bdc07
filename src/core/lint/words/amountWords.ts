const day = 86400;

interface AmountWords {
	/** What is counted in: its dimension, and what one is in that dimension's base unit. */
	readonly units: ReadonlyMap<string, readonly [dimension: string, factor: number]>;
	/** Numbers in letters, and what has no end. */
	readonly numbers: ReadonlyMap<string, number>;
	/** How long it is from one time to the next, in seconds. */
	readonly periods: ReadonlyMap<string, number>;
	/** Open a period that is told by its unit: “every day”, “once a day”. */
	readonly periodStarts: ReadonlySet<string>;
}

/** Words that say how much there is of something, or how often it happens. */
export const amountWords: AmountWords = {
	units: new Map(
		(
			'time:0.001 ms msec millisecond milliseconds;time:1 s sec secs second seconds;time:60 m min mins minute minutes;' +
			'time:3600 h hr hrs hour hours;time:86400 d day days;time:604800 week weeks;time:2628000 month months;' +
			'time:31536000 year years;size:1 b byte bytes;size:1024 kb kib kilobyte kilobytes;' +
			'size:1048576 mb mib megabyte megabytes;size:1073741824 gb gib gigabyte gigabytes;percent:1 % percent;eur:1 eur euro euros €;usd:1 usd dollar dollars;gbp:1 gbp pound pounds;frequency:1 hz;frequency:1000 khz;frequency:1000000 mhz'
		)
			.split(';')
			.flatMap(line => {
				const [head = '', ...names] = line.split(' ');
				const [dimension = '', factor = ''] = head.split(':');
				return names.map(name => [name, [dimension, Number(factor)]] as const);
			}),
	),
	numbers: new Map([
		...'one two three four five six seven eight nine ten eleven twelve'
			.split(' ')
			.map((word, index) => [word, index + 1] as const),
		['fifteen', 15],
		['twenty', 20],
		['thirty', 30],
		['forty', 40],
		['forty-five', 45],
		['fifty', 50],
		['sixty', 60],
		['ninety', 90],
		['hundred', 100],
		['thousand', 1000],
		['million', 1_000_000],
		['half', 0.5],
		['quarter', 0.25],
		['dozen', 12],
		['twice', 2],
		['thrice', 3],
		['multiple', 2],
		['several', 2],
		['unlimited', Number.POSITIVE_INFINITY],
	]),
	periods: new Map([
		['hourly', 3600],
		['daily', day],
		['nightly', day],
		['weekly', 7 * day],
		['monthly', 30 * day],
		['yearly', 365 * day],
		['annually', 365 * day],
	]),
	periodStarts: new Set('each every once per'.split(' ')),
};
