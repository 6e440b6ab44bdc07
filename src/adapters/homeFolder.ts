import { homedir } from 'node:os';

/** Absolute path of the user's home folder; `undefined` for a user that has none, as in a container without accounts. */
export function homeFolder(): string | undefined {
	try {
		return homedir();
	} catch {
		return undefined;
	}
}
