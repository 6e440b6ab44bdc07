const units: ReadonlyMap<string, string> = new Map(
	[
		'ms milliseconds millisecond millis msec msecs',
		's seconds second secs sec',
		'min minutes minute mins',
		'h hours hour hrs',
		'd days day',
		'kb kib kilobytes',
		'mb mib megabytes',
		'gb gib gigabytes',
		'b bytes byte',
	].flatMap(names => names.split(' ').map(name => [name, names.split(' ')[0] ?? ''] as const)),
);

/** The unit that a word names, in one spelling; empty for none. */
export function unitOf(word: string): string {
	return units.get(word.toLowerCase()) ?? '';
}
