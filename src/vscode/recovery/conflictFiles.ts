import type { Failure } from '../../core/failure';

/** A file that a stopped writer was about to write. */
export interface ConflictFile {
	readonly path: string;
	/** SHA-256 in hex of what it held before; absent where there was none. */
	readonly before?: string;
	/** Whether it holds neither what it held before nor what the writer put there. */
	readonly isOther: boolean;
}

/** The files that a refusal to settle names in its details. */
export function conflictFiles({ details }: Failure): readonly ConflictFile[] {
	const files: unknown = details?.files;
	return Array.isArray(files) ? files.flatMap(toConflictFile) : [];
}

function toConflictFile(file: unknown): readonly ConflictFile[] {
	if (typeof file !== 'object' || file === null || !('path' in file) || typeof file.path !== 'string') {
		return [];
	}
	const before = 'before' in file && typeof file.before === 'string' ? file.before : undefined;
	const isOther = 'state' in file && file.state === 'other';
	return [{ path: file.path, isOther, ...(before !== undefined && { before }) }];
}
