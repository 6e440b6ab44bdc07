const sentences: ReadonlyMap<string, string> = new Map([
	['', ''],
	// The view says so anyway.
	['not run', ''],
	['no approved command', 'No command was approved.'],
	['the commands expect what stays pending', 'The commands expect what stays pending.'],
	['cancelled', 'It was stopped before every command had run.'],
	['out of time', 'A command took too long and was ended.'],
	['killed', 'A command was ended from outside.'],
	['merged', 'It merges two branches; nothing was run.'],
	['unfinished', 'It was interrupted, and closed afterwards.'],
]);

/** How reasons begin that are sentences but for their first letter and their end. */
const spoken = /^(?:changed while the commands ran|apply\.md changed while|a cycle is being written)/;

/** The reason of a status in a sentence; `''` for none. */
export function describeReason(reason: string): string {
	if (spoken.test(reason)) {
		return reason.startsWith('apply.md') ? `${reason}.` : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
	}
	return sentences.get(reason) ?? `The recorded reason: ${reason}.`;
}
