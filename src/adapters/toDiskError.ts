import { DiskError, type DiskErrorCode } from '../core/host';

const codes: Readonly<Record<string, DiskErrorCode>> = {
	ENOSPC: 'full',
	EDQUOT: 'full',
	EFBIG: 'full',
	EACCES: 'denied',
	EPERM: 'denied',
	EROFS: 'denied',
	EEXIST: 'exists',
	ENOENT: 'missing',
	ENOTDIR: 'missing',
	EISDIR: 'not_regular',
	ELOOP: 'not_regular',
	ENXIO: 'not_regular',
};

/** The error of a disk step in the core's words; what is one already stays as it is. */
export function toDiskError(error: unknown, path: string): DiskError {
	if (error instanceof DiskError) {
		return error;
	}
	const errno = errnoOf(error);
	return new DiskError(codes[errno ?? ''] ?? 'other', path, errno ?? 'failed', { cause: error });
}

/** Name of the system's error, such as `ENOENT`, where there is one. */
export function errnoOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
