import type { Logger } from '../../../src/core/host';

/** What the sessions of tests wrote to their log. */
export const lines: string[] = [];

/** A log that can be looked at. */
export const logged: Logger = {
	trace: message => lines.push(message),
	info: message => lines.push(message),
	error: message => lines.push(String(message)),
};
