import { type CommandResult, documentVersion } from './command';
import { exitCode } from './exitCode';

/** The result of a call that had no cycle to write, and was right all the same. @param notes What scripts should know. */
export function nothingToDo(text: string, notes: readonly string[] = []): CommandResult {
	const document = { version: documentVersion, cycle: null, status: 'nothing', edits: [], verify: [] };
	return { kind: 'done', exit: exitCode.done, document: notes.length > 0 ? { ...document, notes } : document, text };
}
