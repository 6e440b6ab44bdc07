const sentences: ReadonlyMap<string, string> = new Map([
	['', ''],
	// The view says so anyway.
	['not run', ''],
	['no approved command', 'No command was approved.'],
	['cancelled', 'It was stopped before every command had run.'],
	['out of time', 'A command took too long and was ended.'],
	['killed', 'A command was ended from outside.'],
	['merged', 'It merges two branches; nothing was run.'],
	['unfinished', 'It was interrupted, and closed afterwards.'],
]);

/** The reason of a status, as recorded, in a sentence; `''` for none. */
export function describeReason(reason: string): string {
	return sentences.get(reason) ?? `The recorded reason: ${reason}.`;
}
