import type { FileState } from '../history/record';

/** Whether two records tell of the same content and mode, or both that there was no file. */
export function isSameState(a: FileState | null, b: FileState | null): boolean {
	return a === b || (a !== null && b !== null && a.sha256 === b.sha256 && a.mode === b.mode);
}
