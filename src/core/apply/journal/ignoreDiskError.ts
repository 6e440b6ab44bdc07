import { DiskError } from '../../host';

/** For steps whose failure is told in another way, or hinders nothing. @throws What is no `DiskError`: a bug or a broken host. */
export function ignoreDiskError(error: unknown): undefined {
	if (!(error instanceof DiskError)) {
		throw error;
	}
}
