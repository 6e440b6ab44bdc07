import { toFailure } from '../core/apply/toFailure';
import type { Failure } from '../core/failure';
import type { DiskError } from '../core/host';
import { stateFolder } from '../core/store/prepareStateFolder';

/** A disk that failed a call. What applying a plan may throw it tells itself; all else only reads, or writes local state. */
export function toRefusal(error: DiskError): Failure {
	const doing = error.path.startsWith(stateFolder) ? 'written' : 'read';
	return toFailure(error, `Nothing outside of ${stateFolder} was written.`, doing);
}
